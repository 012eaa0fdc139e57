import type { Passage } from "./passage.ts";

const ARROW = /(?:→|->|—>|⇒|=>|>|➜|➔|⟶|—|-)/;
const STEP = "[^。;,\\n→⇒➜➔⟶>—-]{1,30}";
const ARROWS = new RegExp(`${STEP}(?:${ARROW.source}\\s?${STEP}){2,}`);
const ORDINAL =
  /第[一二三四五六七八九十\d]{1,2}步|步骤[一二三四五六\d]|(?:^|[^\d.])(?:\(?[1-9]\)|[1-9][、.](?!\d))|\([一二三四五六七八九]\)|[①-⑨]|首先|(?<![优率事首])先(?![生前进行])|然后|接着|随后|其次|之后|再(?![次度也说])|最后|最终|末了/g;

/**
 * How many steps of a procedure some passages name: members of an arrow chain, numbered items, or the words of order
 * (先 … 再 … 最后) and verbs parted by commas in one sentence. An estimate from below.
 */
export function countSteps(passages: readonly Passage[]): number {
  let best = 0;
  let items = 0;
  let lastLabel = -2;
  for (const passage of passages) {
    const chain = chainLength(passage.text);
    const words = passage.text.match(ORDINAL)?.length ?? 0;
    best = Math.max(best, chain, words >= 2 ? words : 0);
    if (passage.unit.kind === "item" || passage.unit.kind === "row") {
      items = passage.unit.label === lastLabel ? items + 1 : 1;
      lastLabel = passage.unit.label;
      best = Math.max(best, items);
    }
  }
  return best;
}

function chainLength(text: string): number {
  const arrows = ARROWS.exec(text);
  if (arrows) return arrows[0].split(ARROW).filter((part) => part.trim().length > 0).length;
  const enumeration = /[\u4e00-\u9fff]{2,12}(?:、[\u4e00-\u9fff]{2,12}){2,}/.exec(text);
  return enumeration ? enumeration[0].split("、").length : 0;
}
