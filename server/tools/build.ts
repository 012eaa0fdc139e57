/**
 * Builds everything that ships into `dist/`: the bundles and the data beside them. The same sources give the same bytes.
 * One bundle is one row of the table.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { word } from "../src/core/messages/word.ts";
import { serialiseRubric } from "../src/core/rubric/serial.ts";
import { problemMessage } from "../src/core/rules/config/problems.ts";
import { BUILT_IN_IDS, compileBuiltIn, MODEL_FILE, ROOT } from "./builtIn.ts";
import { libraryDeclarations } from "./declarations.ts";
import { STYLE_SOURCE } from "./generate-report-style.ts";
import { licences } from "./licences.ts";
import { billOfMaterials } from "./sbom.ts";

interface Bundle {
  /** Source files by their name in `dist/`. */
  readonly entries: Readonly<Record<string, string>>;
  /** Whether the VSIX carries it. */
  readonly inExtension: boolean;
  /** The file that can be run as a program. */
  readonly executable?: string;
  readonly options: BuildOptions;
}

/** `npm run build`; another folder may be named, so that two builds can be compared. */
const DIST = process.argv[2] ?? join(ROOT, "dist");

/** Packages in CommonJS ask for Node's own modules with `require`, which an ES module does not have. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** What the extension's entry on the desktop loads later is a file of its own, as CommonJS cannot be split by esbuild. */
const CONNECTION_APART: Plugin = {
  name: "connection apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/connection\.node\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./connection.cjs", external: true } : null,
    );
  },
};

/** Modules of Node that most runs do not use, and that take milliseconds to load. */
const RARELY_USED = /^node:(child_process|crypto|worker_threads|zlib)$/;

/** They are loaded when something of them is first used: importers get what they name, whatever else a version of Node has. */
const LOADED_WHEN_USED: Plugin = {
  name: "loaded when used",
  setup({ onResolve, onLoad }) {
    const namespace = "when-used";
    onResolve({ filter: RARELY_USED }, ({ path, importer, namespace: from }) =>
      from === namespace
        ? { path, external: true }
        : { path: `${path} in ${relative(ROOT, importer)}`, namespace, pluginData: { module: path, importer } },
    );
    onLoad({ filter: /./, namespace }, ({ pluginData }) => {
      const { module, importer } = pluginData as { readonly module: string; readonly importer: string };
      const words = new Set(readFileSync(importer, "utf8").match(/\w+/g));
      const names = Object.keys(createRequire(import.meta.url)(module) as object).filter((name) => words.has(name));
      const getters = names.sort().map((name) => `get ${name}() { return require("${module}").${name}; }`);
      return { contents: `module.exports = { ${getters.join(",\n")} };` };
    });
  },
};

const BUNDLES: readonly Bundle[] = [
  {
    entries: { cli: "server/src/cli/bin.ts", thread: "server/src/cli/threadBin.ts" },
    inExtension: false,
    executable: "cli.js",
    options: { platform: "node", format: "esm" },
  },
  {
    entries: { commandLine: "server/src/cli/commandLine.ts" },
    inExtension: false,
    options: {
      platform: "node",
      format: "cjs",
      outExtension: { ".js": ".cjs" },
      // V8 keeps the source as long as the process lives, in half the room where it has no other characters.
      charset: "ascii",
      plugins: [LOADED_WHEN_USED],
      define: { "import.meta.url": "__moduleUrl" },
      banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    },
  },
  {
    // The library, the action and the conversions share most of their code, and what is rare is loaded when it
    // is asked for.
    entries: {
      index: "server/src/library/index.ts",
      action: "server/src/action/main.ts",
      convert: "server/src/convert/convert.ts",
    },
    inExtension: false,
    options: {
      platform: "node",
      format: "esm",
      splitting: true,
      chunkNames: "chunk-[hash]",
      banner: { js: REQUIRE },
    },
  },
  {
    // A worker has no document: packages with a variant for workers must not take the one for pages.
    entries: { "server.browser": "server/src/main.browser.ts" },
    inExtension: true,
    options: { platform: "browser", format: "iife", conditions: ["worker"] },
  },
  {
    entries: { "server.ipc": "server/src/main.ipc.ts" },
    inExtension: true,
    options: { platform: "node", format: "esm", banner: { js: REQUIRE } },
  },
  {
    entries: { client: "client/src/client.node.ts", connection: "client/src/connection.node.ts" },
    inExtension: true,
    options: {
      platform: "node",
      format: "cjs",
      external: ["vscode"],
      outExtension: { ".js": ".cjs" },
      plugins: [CONNECTION_APART],
      // VS Code gives its own module to `require` alone.
      supported: { "dynamic-import": false },
    },
  },
  {
    entries: { "client.browser": "client/src/client.browser.ts" },
    inExtension: true,
    options: { platform: "browser", format: "cjs", external: ["vscode"], outExtension: { ".js": ".cjs" } },
  },
  {
    entries: { "webview/preview": "client/webview/preview.ts" },
    inExtension: true,
    options: { platform: "browser", format: "iife" },
  },
];

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

/** Names this build: results and code that another one has kept are not taken. */
const sourceDigest = digestOf(["package-lock.json", "server/src", "server/tools/build.ts", "rubric"]);

/** Files are written over, not removed first: whoever runs the product meanwhile finds it whole. */
const written = new Set<string>();
/** Every source file inside a bundle, with its bytes in all of them. */
const inputs = new Map<string, number>();
/** The same of the extension's bundles alone. */
const extensionInputs = new Map<string, number>();
mkdirSync(DIST, { recursive: true });
writeRubrics();
copySchemas();
put("webview/preview.css", readFileSync(STYLE_SOURCE));
if (existsSync(MODEL_FILE)) put("model.bin", readFileSync(MODEL_FILE));
for (const bundle of BUNDLES) {
  const result = await build({
    absWorkingDir: ROOT,
    metafile: true,
    entryPoints: bundle.entries,
    outdir: DIST,
    write: false,
    bundle: true,
    target: "node20",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    ...bundle.options,
    define: {
      CLAUSEMARK_VERSION: JSON.stringify(version),
      CLAUSEMARK_BUILD: JSON.stringify(sourceDigest),
      CLAUSEMARK_RUBRICS: JSON.stringify(BUILT_IN_IDS),
      ...bundle.options.define,
    },
  });
  for (const { inputs: parts } of Object.values(result.metafile?.outputs ?? {})) {
    for (const [input, { bytesInOutput }] of Object.entries(parts)) {
      if (bytesInOutput === 0) continue;
      for (const sizes of bundle.inExtension ? [inputs, extensionInputs] : [inputs]) {
        sizes.set(input, (sizes.get(input) ?? 0) + bytesInOutput);
      }
    }
  }
  for (const { path, contents } of result.outputFiles ?? []) {
    const name = inDist(path);
    const isProgram = name === bundle.executable;
    put(name, isProgram ? Buffer.concat([Buffer.from("#!/usr/bin/env node\n"), contents]) : contents);
    if (isProgram) chmodSync(path, 0o755);
  }
}
put("index.d.ts", libraryDeclarations());
put("THIRD-PARTY-LICENSES.txt", licences(inputs.keys()));
put("sbom.cdx.json", billOfMaterials(inputs));
put("vscode/THIRD-PARTY-LICENSES.txt", licences(extensionInputs.keys()));
put("vscode/sbom.cdx.json", billOfMaterials(extensionInputs));
for (const stale of distFiles()) if (!written.has(stale)) rmSync(join(DIST, stale));

function writeRubrics(): void {
  for (const id of BUILT_IN_IDS) {
    const { rubric, problems } = compileBuiltIn(id);
    for (const problem of problems) {
      const { line, character } = problem.position;
      console.error(`${problem.file}:${line + 1}:${character + 1} ${word(problemMessage(problem), "en")}`);
    }
    if (!rubric) throw new Error(`the built-in standard ${id} does not compile`);
    put(`rubric/${id}.json`, serialiseRubric(rubric));
  }
}

function copySchemas(): void {
  const from = join(ROOT, "rubric/schema");
  for (const name of readdirSync(from)) put(`schema/${name}`, readFileSync(join(from, name)));
}

/** Of the bytes of files, and of those in folders, by their names. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  const names = (path: string): readonly string[] =>
    statSync(join(ROOT, path)).isFile()
      ? [path]
      : readdirSync(join(ROOT, path))
          .sort()
          .flatMap((name) => names(`${path}/${name}`));
  for (const name of paths.flatMap(names)) {
    const bytes = readFileSync(join(ROOT, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Replaces a file in one step. */
function put(name: string, content: string | Uint8Array): void {
  const path = join(DIST, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
  written.add(name);
}

function distFiles(): readonly string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => inDist(join(entry.parentPath, entry.name)));
}

/** With forward slashes on every system, as in the table. */
function inDist(path: string): string {
  return relative(DIST, path).replaceAll("\\", "/");
}
