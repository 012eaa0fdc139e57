import type { Score } from "../../assessment/assessment.ts";
import { scoreText } from "../figures.ts";
import { html, type Markup } from "./markup.ts";
import { say, type View } from "./view.ts";

const CENTRE = { x: 120, y: 116 };
const RADIUS = 92;

/** The score on a half circle of a hundred points, with a line at the target. */
export function gauge(view: View): Markup {
  const { score } = view.set.assessment;
  const value = score.value ?? 0;
  const length = Math.PI * RADIUS;
  const filled = (length * value) / 100;
  const inner = at(score.target, RADIUS - 14);
  const outer = at(score.target, RADIUS + 14);
  const label = at(score.target, RADIUS + 25);
  const name = say(view, "page/gauge", {
    value: scoreText(score.value),
    target: score.target,
    verdict: say(view, `verdict/${score.verdict}`),
  });
  return html`<svg class="gauge ${tone(score)}" viewBox="0 0 260 150" role="img" aria-label="${name}">
<path class="gauge-track" d="${arc()}"/>
<path class="gauge-value" d="${arc()}" stroke-dasharray="${round(filled)} ${round(length * 2)}"/>
<line class="gauge-target" x1="${inner.x}" y1="${inner.y}" x2="${outer.x}" y2="${outer.y}"/>
<text class="gauge-target-text" x="${label.x}" y="${label.y}">${score.target}</text>
<text class="gauge-number" x="${CENTRE.x}" y="${CENTRE.y - 12}">${scoreText(score.value)}</text>
<text class="gauge-unit" x="${CENTRE.x}" y="${CENTRE.y + 12}">${say(view, "page/of-hundred")}</text>
<text class="gauge-end" x="${CENTRE.x - RADIUS}" y="${CENTRE.y + 22}">0</text>
<text class="gauge-end" x="${CENTRE.x + RADIUS}" y="${CENTRE.y + 22}">100</text>
</svg>`;
}

/** How good a score is, for colours: words say the same beside them. */
export function tone({ verdict, value, target }: Score): "good" | "fair" | "poor" {
  if (verdict === "meets") return "good";
  return verdict !== "below-target" || (value ?? 0) >= target * 0.75 ? "fair" : "poor";
}

function arc(): string {
  return `M ${CENTRE.x - RADIUS} ${CENTRE.y} A ${RADIUS} ${RADIUS} 0 0 1 ${CENTRE.x + RADIUS} ${CENTRE.y}`;
}

function at(value: number, radius: number): { readonly x: string; readonly y: string } {
  const angle = Math.PI * (1 - value / 100);
  return { x: round(CENTRE.x + radius * Math.cos(angle)), y: round(CENTRE.y - radius * Math.sin(angle)) };
}

/** Two decimals: the same bytes on every machine. */
function round(value: number): string {
  return (Math.round(value * 100) / 100).toString();
}
