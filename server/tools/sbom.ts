/**
 * The bill of materials of what ships, as CycloneDX 1.5: the packages inside the bundles, nothing of what only builds or
 * tests them. The same sources give the same bytes, so it has neither a serial number nor a time.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builtIn.ts";
import { packageFolder } from "./licences.ts";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity: string;
  readonly hasInstallScript?: boolean;
}

/** `bundled` has the bytes in the bundles of each source file, relative to the repository, with forward slashes. */
export function billOfMaterials(bundled: ReadonlyMap<string, number>): string {
  const { version, license } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Locked;
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const sizes = new Map<string, number>();
  for (const [input, bytes] of bundled) {
    const folder = packageFolder(input);
    if (folder !== null) sizes.set(folder, (sizes.get(folder) ?? 0) + bytes);
  }
  const components = [...sizes].sort().map(([folder, bytes]) => {
    const locked = packages[folder];
    if (!locked?.integrity) throw new Error(`${folder} is bundled and has no integrity in package-lock.json`);
    if (locked.hasInstallScript) throw new Error(`${folder} is bundled and runs a script when it is installed`);
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    return {
      type: "library",
      "bom-ref": `pkg:npm/${name.replace("@", "%40")}@${locked.version}`,
      name,
      version: locked.version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${locked.version}`,
      hashes: [{ alg: "SHA-512", content: hex(locked.integrity) }],
      licenses: [licenceOf(locked.license ?? manifestOf(folder).license ?? "")],
      properties: [{ name: "clausemark:bundledBytes", value: String(bytes) }],
    };
  });
  const product = { type: "application", name: "clausemark", version, licenses: [{ license: { id: license } }] };
  return `${JSON.stringify(
    {
      $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      version: 1,
      metadata: { component: product },
      components,
    },
    null,
    2,
  )}\n`;
}

/** A choice of licences is an expression, one licence an id. */
function licenceOf(written: string): object {
  return / /.test(written) ? { expression: written } : { license: { id: written } };
}

function manifestOf(folder: string): Locked {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Locked;
}

function hex(integrity: string): string {
  const [algorithm, base64 = ""] = integrity.split("-", 2);
  if (algorithm !== "sha512") throw new Error(`integrity by ${algorithm}`);
  return Buffer.from(base64, "base64").toString("hex");
}
