import type { AssessmentMessage, ClauseSummary, ElementSummary, Place } from "../../server/src/protocol.ts";

/** A row of the coverage view, before it becomes a tree item. */
export interface CoverageNode {
  readonly id: string;
  readonly kind: "section" | "clause" | "element";
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly color: string | null;
  readonly spoken: string;
  readonly clause: string | null;
  readonly element: string | null;
  /** Where a click goes. */
  readonly place: Place | null;
  readonly children: readonly CoverageNode[];
  /** Points still to be won. */
  readonly gain: number;
  readonly context: string;
}

export interface TreeOptions {
  readonly onlyGaps: boolean;
  readonly sortByGain: boolean;
}

const ICONS: Readonly<Record<string, readonly [icon: string, color: string | null]>> = {
  stated: ["pass-filled", "testing.iconPassed"],
  covered: ["pass-filled", "testing.iconPassed"],
  deferred: ["edit", "list.warningForeground"],
  partial: ["circle-large-outline", "list.warningForeground"],
  contradicted: ["error", "list.errorForeground"],
  missing: ["circle-slash", "list.errorForeground"],
  uncovered: ["circle-slash", "list.errorForeground"],
  untagged: ["tag", "disabledForeground"],
  notApplicable: ["dash", "disabledForeground"],
};

/** Section, clause, element: what is written, what is not, and what it would bring. */
export function coverageTree(message: AssessmentMessage, options: TreeOptions): readonly CoverageNode[] {
  const sections = message.sections.map((section): CoverageNode => {
    const clauses = message.clauses.filter((clause) => clause.section === section.id);
    const children = arrange(
      clauses.map((clause) => clauseNode(clause, options)),
      options,
    );
    const gain = section.max - section.points;
    return {
      id: `section:${section.id}`,
      kind: "section",
      label: `${section.id} ${section.title}`,
      description: points(section.points, section.max),
      tooltip: `${section.id} ${section.title} ${points(section.points, section.max)}`,
      icon: gain === 0 ? "pass-filled" : "list-tree",
      color: gain === 0 ? "testing.iconPassed" : null,
      spoken: `${section.title} ${points(section.points, section.max)}`,
      clause: null,
      element: null,
      place: null,
      children,
      gain,
      context: "section",
    };
  });
  return arrange(sections, options);
}

function clauseNode(clause: ClauseSummary, options: TreeOptions): CoverageNode {
  const [icon, color] = ICONS[clause.status] ?? ["circle-outline", null];
  const elements = clause.elements.map((element) => elementNode(clause, element));
  const status = clause.status === "covered" ? "" : clause.statusText;
  return {
    id: `clause:${clause.id}`,
    kind: "clause",
    label: `${clause.id} ${clause.title}`,
    description: `${points(clause.points, clause.max)}${status ? ` · ${status}` : ""}`,
    tooltip: `${clause.id} ${clause.title}${status ? ` · ${status}` : ""}`,
    icon,
    color,
    spoken: `${clause.title} ${points(clause.points, clause.max)} ${status}`,
    clause: clause.id,
    element: null,
    place: clause.scopes[0] ?? null,
    children: clause.status === "notApplicable" ? [] : arrange(elements, options),
    gain: clause.max - clause.points,
    context: clause.scopes.length > 0 ? "clause.tagged" : "clause.untagged",
  };
}

function elementNode(clause: ClauseSummary, element: ElementSummary): CoverageNode {
  const [icon, color] = ICONS[element.outcome] ?? ["circle-outline", null];
  const outcome = element.outcomeText;
  const evidence = element.evidence[0] ?? null;
  return {
    id: `element:${clause.id}/${element.id}`,
    kind: "element",
    label: element.title,
    description: `${points(element.points, element.max)} · ${outcome}`,
    tooltip: [element.title, element.lacks ?? "", evidence?.text ?? ""].filter((line) => line !== "").join("\n"),
    icon,
    color,
    spoken: `${element.title} ${outcome} ${points(element.points, element.max)}`,
    clause: clause.id,
    element: element.id,
    place: evidence ?? clause.scopes[0] ?? null,
    children: [],
    gain: element.max - element.points,
    context:
      element.outcome === "stated" ? "element.stated" : clause.scopes.length > 0 ? "element.gap" : "element.untagged",
  };
}

function arrange(nodes: readonly CoverageNode[], options: TreeOptions): readonly CoverageNode[] {
  const kept = options.onlyGaps ? nodes.filter((node) => node.gain > 0) : nodes;
  return options.sortByGain ? [...kept].sort((a, b) => b.gain - a.gain) : kept;
}

function points(won: number, of: number): string {
  return `${won}/${of}`;
}
