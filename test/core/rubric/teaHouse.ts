import type { ExampleJudge } from "../../../server/src/core/rubric/examples.ts";

/** A rubric of two sections, sound as it stands: tests break one thing in it. */
export const SOUND = `id: tea-house
name: {zh: 茶馆待客规矩, en: Tea house rules}
max: 5
pass: 80
sections:
  - {id: "1", title: {zh: 茶水, en: Tea}, points: 3}
  - {id: "2", title: {zh: 退换, en: Refunds}, points: 2}
errata:
  - {clause: "2.1", points: 2, note: 表中漏列}
clauses:
  - id: "1.1"
    section: "1"
    points: 3
    title: {zh: 茶价, en: Prices}
    requirement: {zh: 茶价写在牌上, en: Prices are shown}
    notApplicableWhen: ['茶水(?:全部)?免费']
    elements:
      - id: price
        name: 茶价
        kind: disclosure
        points: 2.25
        countsWhen: 写出每壶的价钱
        fix: 写上每壶多少钱
        detect:
          topic: ['@tea', 茶位费]
          needs: [['#money', '#free']]
          limit: {kind: percent, verb: [加收], atMost: 10%}
          contradictedBy: ['面议[^。]{0,8}为准']
          defersOn: ['#money']
        good: [龙井每壶 68 元。]
        bad: [{text: 茶价面议, why: vague}]
      - id: refill
        name: 续水
        kind: practice
        points: 0.75
        countsWhen: 说明续水办法
        fix: 写明怎样续水
        detect: {topic: [续水], minimum: 1}
    skeleton: |
      龙井每壶 \${1:XX} 元，续水 \${2:XX}。
  - id: "2.1"
    section: "2"
    points: 2
    title: 退茶
    requirement: 茶不对味可以换
    elements:
      - id: respond
        name: 多久换
        kind: disclosure
        points: 2
        countsWhen: 写出时限
        fix: 写上几分钟内换
        detect:
          topic: [换茶]
          needs: [['#duration']]
          limit: {kind: duration, verb: [换], atMost: 10 分钟}
concepts:
  - {id: tea, terms: [茶水, 茗茶, 龍井]}
laws:
  XFF: {name: {zh: 消费者权益保护法, en: Consumer Law}, certainty: read}
rules:
  - id: no-refund
    name: 概不退换
    severity: error
    kind: pattern
    basis: [{law: XFF, article: '24'}]
    patterns: ['概不退换', '扣(?<n>\\d+)%']
    value: {group: n, above: 5, unit: percent}
    message: 不能一概不退
    replacement: 非质量问题不予退换
    bad: [开封概不退换]
    good: [质量问题可退]
  - id: no-list
    name: 没有价目
    severity: info
    kind: absence
    whenAny: ['茶点']
    unlessValues: [money]
    message: 要写价
    replacement: 茶点每碟 10 元
`;

export const JUDGE: ExampleJudge = {
  element: (_, element, text) => (element.id === "price" && /\d+ ?元/.test(text) ? "stated" : "missing"),
  law: (_, term, text) => term.patterns.some((pattern) => pattern.test(text)),
};
