import type { Locale } from "../core/messages/message.ts";

export const CI_SYSTEMS = ["github", "gitlab"] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

export interface CiFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  /** Where it goes instead if the path is taken; null where nothing else would be read. */
  readonly aside: string | null;
  readonly text: string;
}

interface CiTemplate {
  readonly locale: Locale;
  readonly version: string;
  /** Where the policies are, relative to the root of the repository. */
  readonly folder: string;
}

/** What makes a CI system check the policies on every change. */
export function ciFile(system: CiSystem, template: CiTemplate): CiFile {
  switch (system) {
    case "github":
      return { path: ".github/workflows/clausemark.yml", aside: null, text: githubWorkflow(template) };
    case "gitlab":
      return { path: ".gitlab-ci.yml", aside: ".gitlab/clausemark.yml", text: gitlabPipeline(template) };
  }
}

function githubWorkflow({ locale, version, folder }: CiTemplate): string {
  const zh = locale === "zh-CN";
  return [
    zh ? "# 每次改动都检查售后服务政策" : "# Checks the after-sales service policies on every change",
    "name: clausemark",
    "on:",
    "  push:",
    "    branches: [main]",
    "  pull_request:",
    "permissions:",
    "  contents: read",
    "jobs:",
    "  policies:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: actions/checkout@v4",
    "        with:",
    "          fetch-depth: 0",
    `      - uses: clausemark/clausemark@v${version}`,
    "        with:",
    `          paths: ${JSON.stringify(folder)}`,
    zh
      ? "          # 在拉取请求里说明得分和承诺与目标分支相比有什么变化"
      : "          # what a pull request changes of scores and promises",
    "          since: ${{ github.event.pull_request.base.sha }}",
    zh ? "          # 低于这个分数就算失败" : "          # a lower score fails the job",
    "          # min-score: 90",
    "",
  ].join("\n");
}

function gitlabPipeline({ locale, version, folder }: CiTemplate): string {
  const zh = locale === "zh-CN";
  return [
    zh ? "# 每次改动都检查售后服务政策" : "# Checks the after-sales service policies on every change",
    "clausemark:",
    "  image: node:22-slim",
    "  script:",
    `    - npm install --global "clausemark@${version}"`,
    zh ? "    # 加上 --min-score 90，低于这个分数就算失败" : "    # with --min-score 90 a lower score fails the job",
    // A block, because the name of a folder may have a colon or a number sign, which mean something in a plain scalar.
    "    - >-",
    `      clausemark lint ${shellWord(folder)}`,
    "      --format gitlab -o gl-code-quality.json --format junit -o clausemark.xml --format stylish",
    "  artifacts:",
    "    when: always",
    "    reports:",
    "      codequality: gl-code-quality.json",
    "      junit: clausemark.xml",
    "",
  ].join("\n");
}

/** As one word of a shell. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
