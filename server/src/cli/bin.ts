import { keepCompiled } from "./keepCompiled.ts";

// Before anything else is loaded, so that all of it is kept.
keepCompiled();
const { runProcess } = await import("./runProcess.ts");
await runProcess();
