import { message } from "../core/messages/catalogue.ts";
import { ruleMetas } from "../core/rules/catalogue.ts";
import { nearest } from "../core/yaml/nearest.ts";
import { paintFor } from "./colours.ts";
import { explainClause, explainElement } from "./explainClause.ts";
import { explainList } from "./explainList.ts";
import { explainLaw, explainRule } from "./explainRule.ts";
import { Page } from "./page.ts";
import { currentConfiguration } from "./printConfig.ts";
import type { ConfiguredFlags } from "./program.ts";
import { UsageError } from "./usageError.ts";
import { configPathOf } from "./userPaths.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** `clausemark explain [id]`: what a rule, clause or element is about, why, and how to write it. Offline. */
export async function explainCommand(id: string | undefined, flags: ConfiguredFlags, world: World): Promise<ExitCode> {
  const configPath = await configPathOf(flags.config, world);
  const { rubric, locale } = await currentConfiguration(flags, configPath, world);
  const width = world.out.isTerminal ? world.out.columns : null;
  const page = new Page(locale, width, paintFor(world, world.out, flags.color));
  const metas = ruleMetas(rubric);
  const wanted = id?.trim() ?? "";
  const clause = rubric.clauseById.get(wanted);
  const meta = metas.find((candidate) => candidate.id === wanted);
  const law = rubric.lawTerms.find((term) => `law/${term.id}` === wanted);
  const [clauseId = "", elementId = ""] = wanted.split("/");
  const element = rubric.clauseById.get(clauseId)?.elements.find((candidate) => candidate.id === elementId);
  const owner = element ? rubric.clauseById.get(element.clause) : undefined;
  if (wanted === "") explainList(page, rubric, metas);
  else if (clause) explainClause(page, rubric, clause);
  else if (element && owner) explainElement(page, owner, element);
  else if (law) explainLaw(page, rubric, law);
  else if (meta) explainRule(page, meta);
  else {
    const clauses = rubric.clauses.flatMap((each) => [
      each.id,
      ...each.elements.map((item) => `${each.id}/${item.id}`),
    ]);
    const known = [...metas.map((each) => each.id), ...clauses];
    throw new UsageError(message("explain/unknown", { id: wanted, nearest: nearest(wanted, known) ?? "" }));
  }
  world.out.write(page.text());
  return EXIT.clean;
}
