import { Command, Option } from "commander";
import { type MessageId, message } from "../core/messages/catalogue.ts";
import { LOCALES, type Locale, type Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { columns, wrap } from "../core/report/layout.ts";
import type { Shard } from "../workspace/shard.ts";
import { CI_SYSTEMS, type CiSystem } from "./ciTemplates.ts";
import { FORMAT_NAMES } from "./formats.ts";
import { OutputList } from "./outputs.ts";
import { countValue, oneOf, realDate, scoreValue, shardValue } from "./usageError.ts";
import type { World } from "./world.ts";

/** Options that every command takes. */
export interface SharedFlags {
  readonly locale?: Locale;
  readonly color?: boolean;
}

/** Options of the commands that go by a configuration. */
export interface ConfiguredFlags extends SharedFlags {
  readonly config?: string;
}

/** What a report must keep to. */
export interface LimitFlags {
  readonly minScore?: number;
  readonly maxWarnings?: number;
}

/** Options of `merge`. */
export interface MergeFlags extends SharedFlags, LimitFlags {
  readonly quiet?: true;
}

/** Options of `lint` as they are parsed. */
export interface LintFlags extends ConfiguredFlags, LimitFlags {
  readonly quiet?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly asOf?: string;
  /** False under `--no-ignore`. */
  readonly ignore: boolean;
  /** False under `--no-error-on-unmatched`. */
  readonly errorOnUnmatched: boolean;
  readonly printConfig?: string;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly watch?: true;
  readonly since?: string;
  readonly shard?: Shard;
  readonly cache?: true;
  readonly cacheLocation?: string;
}

export interface InitFlags extends SharedFlags {
  readonly ci?: CiSystem;
}

/** Options of `import`. */
export interface ImportFlags extends ConfiguredFlags {
  readonly outputDir?: string;
  readonly force?: true;
}

export const EXPORT_FORMATS = ["markdown", "html", "docx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Options of `export`. */
export interface ExportFlags extends ImportFlags {
  readonly format?: ExportFormat;
  readonly notice?: true;
}

/** What the commands do; paths and ids are as written. */
export interface Actions {
  lint(paths: readonly string[], outputs: OutputList, flags: LintFlags): Promise<void>;
  explain(id: string | undefined, flags: ConfiguredFlags): Promise<void>;
  init(folder: string | undefined, flags: InitFlags): Promise<void>;
  merge(files: readonly string[], outputs: OutputList, flags: MergeFlags): Promise<void>;
  importFiles(files: readonly string[], flags: ImportFlags): Promise<void>;
  exportFolder(folder: string | undefined, flags: ExportFlags): Promise<void>;
  rubricCheck(file: string, flags: SharedFlags): Promise<void>;
  completion(shell: string, program: Command): Promise<void>;
  server(): Promise<void>;
}

type Words = (id: MessageId, args?: Message["args"]) => string;

/** The command line's grammar and help, in one language. Building it runs nothing. */
export function buildProgram(actions: Actions, world: World, locale: Locale): Command {
  const words: Words = (id, args) => word(message(id, args), locale);
  const prepare = (command: Command) => worded(command, words, world);
  const outputs = new OutputList();
  const program = prepare(new Command("clausemark"))
    .usage("[lint] [options] [paths...]")
    .description(words("help/program"))
    .version(world.version, "-V, --version", words("help/version"))
    .enablePositionalOptions()
    .addHelpText("after", `\n${words("help/exit")}`);
  addLint(program, outputs, actions, words);
  addLint(prepare(program.command("lint")).description(words("help/lint")), outputs, actions, words);

  addConfigured(prepare(program.command("explain")), words)
    .description(words("help/explain"))
    .argument("[id]", words("help/explain/id"))
    .action((id: string | undefined, _, command: Command) => actions.explain(id, command.optsWithGlobals()));
  addShared(prepare(program.command("init")), words)
    .description(words("help/init"))
    .argument("[dir]", words("help/init/dir"))
    .addOption(valued("--ci <system>", words("help/init/ci"), (found) => oneOf("--ci", found, CI_SYSTEMS)))
    .action((folder: string | undefined, _, command: Command) => actions.init(folder, command.optsWithGlobals()));
  addShared(addReporting(prepare(program.command("merge")), outputs, words), words)
    .description(words("help/merge"))
    .argument("<reports...>", words("help/merge/reports"))
    .action((files: readonly string[], _, command: Command) =>
      actions.merge(files, outputs, command.optsWithGlobals()),
    );
  addNewFiles(prepare(program.command("import")).description(words("help/import")), words)
    .argument("<files...>", words("help/import/files"))
    .action((files: readonly string[], _, own: Command) => actions.importFiles(files, own.optsWithGlobals()));
  addNewFiles(prepare(program.command("export")).description(words("help/export")), words)
    .argument("[dir]", words("help/export/dir"))
    .addOption(
      valued("--format <name>", words("help/export/format"), (found) => oneOf("--format", found, EXPORT_FORMATS)),
    )
    .option("--notice", words("help/export/notice"))
    .action((folder: string | undefined, _, own: Command) => actions.exportFolder(folder, own.optsWithGlobals()));
  const rubric = prepare(program.command("rubric")).description(words("help/rubric"));
  addShared(prepare(rubric.command("check")), words)
    .description(words("help/rubric/check"))
    .argument("<file>", words("help/rubric/check/file"))
    .action((file: string, _, command: Command) => actions.rubricCheck(file, command.optsWithGlobals()));
  prepare(program.command("completion"))
    .description(words("help/completion"))
    .argument("<shell>", words("help/completion/shell"))
    .addOption(localeOption(words))
    .action((shell: string) => actions.completion(shell, program));
  prepare(program.command("server"))
    .description(words("help/server"))
    .option("--stdio", words("help/server/stdio"))
    .option("--node-ipc", words("help/server/node-ipc"))
    .action(() => actions.server());
  return program;
}

/** `lint` may be left out, so the program itself takes its options and paths as well. */
function addLint(command: Command, outputs: OutputList, actions: Actions, words: Words): void {
  addReporting(command, outputs, words)
    .argument("[paths...]", words("help/lint/paths"))
    .option("--stdin", words("help/stdin"))
    .option("--stdin-filename <file>", words("help/stdin-filename"))
    .addOption(valued("--as-of <date>", words("help/as-of"), (found) => realDate("--as-of", found)))
    .option("--no-ignore", words("help/no-ignore"))
    .option("--no-error-on-unmatched", words("help/no-error-on-unmatched"))
    .option("--fix", words("help/fix"))
    .option("--fix-dry-run", words("help/fix-dry-run"))
    .option("--baseline <file>", words("help/baseline"))
    .option("--update-baseline", words("help/update-baseline"))
    .option("--watch", words("help/watch"))
    .option("--since <ref>", words("help/since"))
    .addOption(valued("--shard <i/n>", words("help/shard"), (found) => shardValue("--shard", found)))
    .option("--cache", words("help/cache"))
    .option("--cache-location <folder>", words("help/cache-location"))
    .option("--print-config <file>", words("help/print-config"));
  addConfigured(command, words).action((paths: readonly string[], _, own: Command) =>
    actions.lint(paths, outputs, writtenFlags(own)),
  );
}

/** What is written after `lint` goes before what is written ahead of it; a default of either goes before neither. */
function writtenFlags(own: Command): LintFlags {
  const written = (command: Command | null) =>
    Object.entries(command?.opts() ?? {}).filter(([name]) => command?.getOptionValueSource(name) !== "default");
  return { ...own.opts<LintFlags>(), ...Object.fromEntries([...written(own.parent), ...written(own)]) };
}

/** Options of the commands that end in reports. */
function addReporting(command: Command, outputs: OutputList, words: Words): Command {
  const formats = { formats: FORMAT_NAMES.join(" | ") };
  return command
    .addOption(valued("--format <name>", words("help/format", formats), (name) => outputs.addFormat(name)))
    .addOption(valued("-o, --output-file <file>", words("help/output-file"), (file) => outputs.addFile(file)))
    .addOption(valued("--min-score <n>", words("help/min-score"), (found) => scoreValue("--min-score", found)))
    .addOption(valued("--max-warnings <n>", words("help/max-warnings"), (found) => countValue("--max-warnings", found)))
    .option("--quiet", words("help/quiet"));
}

/** Options of the commands that write new files. */
function addNewFiles(command: Command, words: Words): Command {
  return addConfigured(command, words)
    .option("--output-dir <dir>", words("help/output-dir"))
    .option("--force", words("help/force"));
}

function addConfigured(command: Command, words: Words): Command {
  return addShared(command, words).option("--config <file>", words("help/config"));
}

function addShared(command: Command, words: Words): Command {
  return command
    .addOption(localeOption(words))
    .option("--color", words("help/color"))
    .option("--no-color", words("help/no-color"));
}

function localeOption(words: Words): Option {
  return valued("--locale <locale>", words("help/locale"), (found) => oneOf("--locale", found, LOCALES));
}

function valued(flags: string, description: string, parse: (found: string) => unknown): Option {
  return new Option(flags, description).argParser(parse);
}

/** Errors are thrown instead of printed; help goes to the world's output, worded and laid out for wide characters. */
function worded(command: Command, words: Words, world: World): Command {
  const titles: Readonly<Record<string, MessageId>> = {
    "Usage:": "help/usage",
    "Arguments:": "help/arguments",
    "Options:": "help/options",
    "Commands:": "help/commands",
  };
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => (world.out.isTerminal ? world.out.columns : 100),
      getOutHasColors: () => false,
    })
    .helpOption("-h, --help", words("help/help"))
    .helpCommand(false)
    .configureHelp({
      displayWidth: columns,
      boxWrap: (text, width) =>
        text
          .split("\n")
          .flatMap((line) => wrap(line, width))
          .join("\n"),
      styleTitle: (title) => {
        const id = titles[title];
        return id ? words(id) : title;
      },
    });
}
