import type { Config, SeveritySetting } from "../config/config.ts";

/** Hints help while writing; a batch run leaves them out unless the configuration asks for the rule by name. */
export type Surface = "editor" | "batch";

/** What the configuration and the surface say of every rule's severity. */
export class Severities {
  readonly surface: Surface;
  private readonly configured: Config["rules"];
  private readonly settings: ReadonlyMap<string, SeveritySetting>;

  constructor(config: Config | null, surface: Surface) {
    this.surface = surface;
    this.configured = config?.rules ?? NOTHING;
    this.settings = new Map(this.configured.map((setting) => [setting.rule.value, setting.severity]));
  }

  /** Null where the configuration says nothing of the rule. */
  setting(rule: string): SeveritySetting | null {
    return this.settings.get(rule) ?? null;
  }

  /** Whether findings got by the other would be the same. */
  equals(other: Severities): boolean {
    return this.configured === other.configured && this.surface === other.surface;
  }
}

const NOTHING: Config["rules"] = [];
