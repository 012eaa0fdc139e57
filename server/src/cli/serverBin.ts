import { runServer } from "../main.node.ts";
import { localDate } from "../session/localDate.ts";
import { shippedAssets } from "./shippedAssets.ts";

declare const CLAUSEMARK_VERSION: string;

runServer(shippedAssets, CLAUSEMARK_VERSION, () => localDate(new Date()));
