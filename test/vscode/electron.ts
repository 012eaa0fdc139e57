/**
 * Opt-in: the in-host specs in desktop VS Code, for machines that have it or may download it.
 * `npm ci --prefix test/vscode && npm run package && npx tsx test/vscode/electron.ts [SPECS...]`;
 * `VSCODE=/path/of/code` names an installed one.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { bundleHost } from "./kit/inHost.ts";
import { packagedExtension } from "./kit/product.ts";
import { copyOf, discard, scratchFolder } from "./kit/scratch.ts";
import { fixtureFolder, HOST_SPECS } from "./kit/specs.ts";

async function main(wanted: readonly string[]): Promise<void> {
  const home = scratchFolder();
  const profile = [`--user-data-dir=${join(home, "u")}`, `--extensions-dir=${join(home, "e")}`];
  const vscodeExecutablePath = process.env.VSCODE ?? (await downloadAndUnzipVSCode());
  install(vscodeExecutablePath, profile);
  for (const specs of HOST_SPECS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const copy = copyOf(fixtureFolder(specs.fixture));
    const bundle = await bundleHost(specs.name, "node");
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: bundle.folder,
      extensionTestsPath: bundle.entry,
      launchArgs: [join(copy, specs.workspaceFile ?? ""), ...profile, "--disable-workspace-trust"],
    });
    discard(copy);
  }
  discard(home);
}

function install(vscode: string, profile: readonly string[]): void {
  const [command = vscode, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscode, { reuseMachineInstall: true });
  const flags = [...args, ...profile, "--install-extension", packagedExtension()];
  const run = spawnSync(command, flags, { stdio: "inherit", shell: process.platform === "win32" });
  if (run.status !== 0) throw new Error("VS Code did not install the extension");
}

await main(process.argv.slice(2));
