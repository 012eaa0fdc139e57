import type { ContentFacts, Part, Passage } from "./passage.ts";

/** Why a passage that speaks of an element states nothing all the same. */
export type GuardKind = "negation" | "plan" | "expired" | "obligation";

export interface GuardHit {
  readonly kind: GuardKind;
  /** Half-open range of the passage's text. */
  readonly start: number;
  readonly end: number;
}

const NEGATION =
  /(?:不(?:再|予|会|能|可|得|设|提供|接受|支持|办理|负责|承担|安排|配(?!置)|做|作|搞|开展|组织|参加|单独|另)|未(?:设|配|建|开|提供|安排|成立|取得|制定|曾)|没有|没(?=[设配建开提安成取制])|无(?!论|需|须|误|偿|理由|损|缝|障|锡|铅|毒|异味|忧|条件|甲醛|漏)|暂无|尚无|并无|从不|从未|概不|恕不|取消|停止|拒绝|谢绝|免(?=除)|冇|唔(?:设|提供|会|做|包))/g;
/** Turn a negation into a promise ("不得拒绝", "无需顾客再付", "非质量问题不予退换", "没有中间环节"). */
const AFFIRMING =
  /不(?:得|能|可|会|许|准)(?:以任何理由)?(?:拒|推诿|拖延|搪塞|敷衍|不|无故|擅自|少于|低于|超过|迟于|晚于|收)|(?:不|无需|无须|不用|不再)(?:再|另|另外)?(?:收|交|付|花|加收|产生)|不(?:少于|低于|超过|大于|迟于|晚于|限|间断|论|管|仅|但|只)|无(?:一|不)|没有(?:不|中间)|除非|除(?!湿|尘)|非质量|非因|如(?:不|未|没)|若(?:不|未|没|无)|(?:不|未|没)(?:满意|清楚|明白|同意|达|符|合格|能按|到|解决|处理|修好|完成|按时|一致|吻合)/;
const PLAN =
  /(?<![比模虚摹另草研所])拟(?!定|订|好|妥|备|就|稿|一|出|个|其|处置|投入|派)|计划(?:于|在|将|今年|明年|年内|下半年|新增|开展|建立|成立|设|推出|引入|采购|上线)|(?<![您你户客家主]|如果|要是)打算|筹[备建](?!金)|预计(?:于|在|明|今年|下|年)|争取(?:在|于|早日|年)|力争|有望|正在?(?:申请|申报|报考|报名|考证|办理|筹|招聘|洽谈|选址|建设)|(?:申请|申报|报名|办理|筹建|建设|招聘|洽谈)(?:当)?中(?![心])|(?:明年|后年|下半年|(?<![一二两三四五六七八九十半几\d])年内|年底前|今后|未来|下一步|将来|下个?季度)[^。;,]{0,6}(?:将|会(?!议|员)|拟|开始|计划|准备|推出|上线|成立|建立|启用)|将(?:逐步|陆续|适时|择机|争取)|列入[^。;,]{0,8}(?:规划|计划)|待条件(?:成熟|具备|允许)|下一?版(?:再)?(?:印|加|补|出)|逐步(?:实现|推行|推进|建立|完善|落实|覆盖|健全)|(?:尚未|还没有?|暂未|仍未)(?:成立|建|设|配|开(?![料工槽始封])|上线|取得|通过|拿到|考|到岗|投用|启用|执行|生效)/g;
const EXPIRED =
  /(?:已(?:经)?|早已|业已|均已|现已)(?:于[^。;,]{1,8})?(?:过期|到期|失效|逾期|作废|废止|撤销|注销|停用|停止执行)|(?:有效期|证书|效期)[^。;]{0,12}(?:届满|已过|期满)[^。;]{0,10}(?:未|没)|到期(?:后)?[^。;,]{0,6}(?:未|没有?|还没)(?:再)?(?:续|换|办|年检|复审|重新)|期满(?:后)?未/g;
const OBLIGATION =
  /^应当?(?![急对用答聘届邀收付客声承当])(?![^。]{0,60}[\d一二三四五六七八九十两半](?:个|日|天|小时|月|年|元|%|份|次|分钟))|(?:^|[,。;:“「《])(?:本?标准|规范|国家(?:规定|标准)?|法律|《[^》]{2,30}》)?(?:要求|规定|明确|提出|指出)?[:,]?(?:定制商品)?(?:企业|经营者|生产者|生产企业|服务组织)(?:均|都|必须|须)?(?:应当?|须|必须|宜)|(?:按照?|根据|依据|依照|对照|响应|理解)[^。;]{0,30}(?:要求|规定|条款)[^。;]{0,6}(?:企业|经营者|投标人|供应商|商家)?(?:应当?|须|必须)|[,;](?:应当?|须|宜)明确(?![列写标约])(?![^。]{0,60}\d)|(?:标准|规范|条款)(?:要求|规定)(?:的是)?[:,]|(?:是|乃|为)[^。;,]{0,8}(?:标准|规范|法规|准则)[^。;,]{0,14}的(?:要求|规定)/g;

/** The guards whose words stand in the part of `passage` that speaks of the topic (`from`, `to`), the weightiest kind first. */
export function guardHits(passage: Passage, from: number, to: number): readonly GuardHit[] {
  const part = partAround(passage, from, to);
  return [
    ...findAll(EXPIRED, "expired", passage.text, { start: 0, end: passage.text.length }),
    ...findAll(PLAN, "plan", passage.text, widen(passage, part)),
    ...negations(passage.text, part, from, to),
    ...findAll(OBLIGATION, "obligation", passage.text, { start: 0, end: passage.text.length }),
  ];
}

/** The passage as a whole says that something is planned, expired or merely demanded. */
export function wholeGuards(passage: Passage): readonly GuardHit[] {
  const known = WHOLE.get(passage.facts);
  if (known) return known;
  const hits = findWhole(passage);
  WHOLE.set(passage.facts, hits);
  return hits;
}

const WHOLE = new WeakMap<ContentFacts, readonly GuardHit[]>();

function findWhole(passage: Passage): readonly GuardHit[] {
  const all = { start: 0, end: passage.text.length };
  return [
    ...findAll(EXPIRED, "expired", passage.text, all),
    ...findAll(PLAN, "plan", passage.text, all),
    ...findAll(OBLIGATION, "obligation", passage.text, all),
  ];
}

function negations(text: string, part: Part, from: number, to: number): readonly GuardHit[] {
  const written = text.slice(part.start, part.end);
  if (AFFIRMING.test(written)) return [];
  // A negation takes back what follows it; one behind the topic must follow closely ("代用品不提供").
  // The topic itself may be one: how to cancel is a promise of its own.
  return findAll(NEGATION, "negation", text, part).filter((hit) => {
    if (hit.start >= from && hit.end <= to) return false;
    return hit.end <= from ? from - hit.end <= 10 : hit.start - from <= 12;
  });
}

function partAround(passage: Passage, from: number, to: number): Part {
  const parts = passage.facts.parts;
  const first = parts.find((part) => part.end > from) ?? { start: 0, end: passage.text.length };
  const last = parts.findLast((part) => part.start < to) ?? first;
  return { start: first.start, end: Math.max(first.end, last.end) };
}

/** A plan reaches over the comma: "预计明年上线,届时…". */
function widen(passage: Passage, part: Part): Part {
  const before = passage.facts.parts.findLast((other) => other.end <= part.start);
  return { start: before?.start ?? part.start, end: part.end };
}

function findAll(pattern: RegExp, kind: GuardKind, text: string, range: Part): GuardHit[] {
  const hits: GuardHit[] = [];
  pattern.lastIndex = 0;
  const slice = text.slice(range.start, range.end);
  for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
    hits.push({ kind, start: range.start + match.index, end: range.start + match.index + match[0].length });
  }
  return hits;
}
