/** What the action is asked, by the names that `action.yml` gives its inputs in the environment. */
export type ActionEnv = Readonly<Record<string, string | undefined>>;

export interface Invocation {
  readonly args: readonly string[];
  /** Files that the run writes, as written. */
  readonly json: string;
  readonly markdown: string;
}

/** Inputs that are options of the same name with a value. */
const VALUES = ["config", "min-score", "max-warnings", "locale", "as-of", "since", "baseline", "shard"] as const;

/** The command line of a step: annotations to its log, and the other formats into files. */
export function invocation(env: ActionEnv): Invocation {
  const input = (name: string) => (env[`INPUT_${name.toUpperCase().replaceAll("-", "_")}`] ?? "").trim();
  const temporary = env.RUNNER_TEMP ?? ".";
  const json = input("report") || `${temporary}/clausemark.json`;
  const markdown = `${temporary}/clausemark.md`;
  const files = { json, markdown, sarif: input("sarif"), html: input("html") };
  const args = [
    "lint",
    "--format",
    "github",
    ...Object.entries(files).flatMap(([format, file]) => {
      return file === "" ? [] : ["--format", format, "--output-file", file];
    }),
    ...VALUES.flatMap((name) => (input(name) === "" ? [] : [`--${name}`, input(name)])),
    ...lines(input("args")),
    "--",
    ...lines(input("paths") || "."),
  ];
  return { args, json, markdown };
}

/** Several values of an input stand on a line each. */
function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
