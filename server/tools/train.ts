import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { trainShipped } from "./training/shipped.ts";

const started = performance.now();
const bytes = trainShipped();
const file = fileURLToPath(new URL("../../rubric/t-cgcc-customized-goods/model.bin", import.meta.url));
writeFileSync(file, bytes);
console.log(`model.bin: ${bytes.length} bytes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
