/** The JSON report. Made from rubric/schema/report.schema.json by server/tools/generate-report-types.ts; do not edit. */

/**
 * 百分制分数，向下取到 0.1；没有适用条款时为 null
 * Points of 100 floored to 0.1; null where nothing applies
 */
export type Score = number | null;
/**
 * 相对工作目录的路径，用正斜杠
 * Path relative to the working directory, with forward slashes
 */
export type FilePath = string;
/**
 * 分值，0.25 的倍数
 * Points, a multiple of 0.25
 */
export type Points = number;
/**
 * 其中有有效佐证的分值，0.25 的倍数；登记了佐证才有
 * Points that records in force back, a multiple of 0.25; present where records are named
 */
export type ReportEvidenced = number;
/**
 * 一个问题
 * A finding
 */
export type ReportFinding = ReportPlace & Finding;

/**
 * clausemark --format json 的输出。对象可以有未列出的成员，读取时请忽略；增加成员不改变 schemaVersion。
 * Output of clausemark --format json. Objects are open: ignore members you do not know; additions keep schemaVersion.
 */
export interface Report {
  schemaVersion: 1;
  /**
   * 产生报告的程序
   * The program that wrote the report
   */
  tool: {
    name: "clausemark";
    version: string;
  };
  /**
   * 评估日期：复审、证书等以这一天为准
   * The date the report holds for
   */
  asOf: string;
  /**
   * 不属于某个政策集的文字所用的语言
   * Language of what belongs to no single set
   */
  locale?: "zh-CN" | "en";
  /**
   * 只检查了一部分：政策集分成 count 份，这里是第 index 份
   * Only part of the sets was checked: number index of count
   */
  shard?: {
    index: number;
    count: number;
  };
  /**
   * 与哪个版本相比（--since）
   * The revision that the run was compared with (--since)
   */
  since?: {
    /**
     * 命令行上写的名字
     * As written on the command line
     */
    ref: string;
    commit: string;
    /**
     * 那时有、现在没有的政策集
     * Sets that were there and are gone
     *
     * Items: 一个政策集
     * A policy set
     */
    removed: {
      root: string;
      value: Score;
    }[];
  };
  /**
   * 政策集，按根目录排序
   * Policy sets, sorted by root
   */
  sets: ReportSet[];
  summary: ReportSummary;
}
/**
 * 一个政策集
 * A policy set
 */
export interface ReportSet {
  /**
   * 根目录；. 是工作目录
   * Root folder; . is the working directory
   */
  root: string;
  /**
   * 企业名称
   * Name of the company
   */
  enterprise?: string;
  config?: FilePath;
  /**
   * 这个政策集所用的语言
   * Language of what is told of the set
   */
  locale?: "zh-CN" | "en";
  /**
   * 所依据的标准
   * The standard that was applied
   */
  standard: {
    id: string;
    name: string;
    file?: FilePath;
    /**
     * 标准内容的摘要；摘要不同的结果不能相比
     * Digest of the standard's content; results of different digests are not comparable
     */
    digest: string;
    /**
     * 对标准笔误的说明
     * Notes on errors of the standard itself
     */
    errata: string[];
  };
  /**
   * 政策集的全部政策，按路径排序
   * Every policy of the set, sorted by path
   *
   * Items: 一份政策
   * A policy
   */
  documents?: {
    file: FilePath;
  }[];
  /**
   * 得分与结论；文本只能说明写了什么，不能证明做到了
   * Score and verdict; text can state a practice, not prove it
   */
  score: {
    points: Points;
    applicable: Points;
    value: Score;
    strict: Score;
    target: number;
    verdict: "below-target" | "no-service-manager" | "service-manager-expired" | "meets";
    serviceManager: "valid" | "expired" | "missing";
  };
  /**
   * 适用条款中已写明的告知项
   * Disclosures stated, of those in applicable clauses
   */
  disclosures: {
    stated: number;
    total: number;
  };
  evidenced?: ReportEvidenced;
  sections: ReportSection[];
  /**
   * 标准的全部条款
   * Every clause of the standard
   */
  clauses: ReportClause[];
  counts?: ReportCounts;
  /**
   * 按文件、位置排序
   * By file, then place
   */
  findings: ReportFinding[];
  since?: ReportSetSince;
}
/**
 * 一章
 * A section
 */
export interface ReportSection {
  id: string;
  title: string;
  points: Points;
  max: Points;
  evidenced?: ReportEvidenced;
}
/**
 * 一条
 * A clause
 */
export interface ReportClause {
  id: string;
  title: string;
  points: Points;
  max: Points;
  status: "notApplicable" | "untagged" | "contradicted" | "covered" | "partial" | "uncovered";
  /**
   * Items: 标签指到的一段
   * A passage that a tag points to
   */
  scopes: {
    file: FilePath;
    /**
     * 标题文字；标注整篇文档时为 null
     * Heading text; null where the whole document is tagged
     */
    heading: string | null;
    range: ReportRange;
  }[];
  notApplicable?:
    | {
        by: "config";
        reason: string;
      }
    | {
        by: "text";
        evidence: ReportPlace;
      };
  evidenced?: ReportEvidenced;
  /**
   * 登记的佐证
   * Records of the clause
   *
   * Items: 一份佐证
   * A record
   */
  records?: {
    /**
     * 登记时写的路径，相对于登记它的文件
     * Path as written, relative to the file that names it
     */
    file: string;
    element?: string;
    validUntil?: string;
    grade?: string;
    /**
     * expiring：60 天内到期，仍然有效
     * expiring: within 60 days, still in force
     */
    state: "valid" | "expiring" | "expired" | "missing";
  }[];
  /**
   * 已标注的条款列出全部计分要素；未标注的为空
   * All scoring elements of a tagged clause, none of an untagged one
   */
  elements: ReportElement[];
}
/**
 * 半开区间
 * Half-open range
 */
export interface ReportRange {
  start: ReportPosition;
  end: ReportPosition;
}
/**
 * 从 0 起的行号和 UTF-16 列号；行以 CRLF、LF 或 CR 结束，不含字节顺序标记
 * Zero-based line and UTF-16 column of the decoded text without byte order mark; lines end at CRLF, LF or CR
 */
export interface ReportPosition {
  line: number;
  character: number;
}
/**
 * 文件中的一处
 * A place in a file
 */
export interface ReportPlace {
  file: FilePath;
  range: ReportRange;
  /**
   * range 处的原文，一字不差
   * Exactly the slice at range
   */
  text: string;
}
/**
 * 一个计分要素
 * A scoring element
 */
export interface ReportElement {
  id: string;
  name?: string;
  kind: "disclosure" | "practice";
  points: Points;
  max: Points;
  outcome: "stated" | "deferred" | "contradicted" | "missing" | "notApplicable";
  /**
   * 未写明时，是什么决定的
   * What decided, where the element is not stated
   */
  reason?: string;
  /**
   * 决定结果的段落，最多 20 处
   * The passages that decided, at most 20
   *
   * @maxItems 20
   */
  evidence: ReportPlace[];
  /**
   * 段落总数
   * How many passages there are
   */
  evidenceTotal: number;
  /**
   * 还缺什么
   * What is lacking
   */
  lacks?: string;
  nearest?: ReportPlace;
  /**
   * 由作者用注释声明为依据
   * Marked as evidence by the author
   */
  claimed: boolean;
  /**
   * 起决定作用的词语，作用大的在前
   * Phrases that carried the decision, strongest first
   *
   * @maxItems 5
   */
  because?: ReportPlace[];
}
/**
 * 这个政策集的合计；--quiet 不影响计数
 * Totals of the set; --quiet does not change them
 */
export interface ReportCounts {
  /**
   * 所选的政策文件数
   * Policies selected
   */
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints?: number;
  /**
   * 被注释隐藏的问题数
   * Findings hidden by comments
   */
  suppressed: number;
  /**
   * 基线里已有、因而不报告的问题数
   * Findings that a baseline hides
   */
  baselined?: number;
}
export interface Finding {
  rule: string;
  severity: "error" | "warning" | "info" | "hint";
  message: string;
  clause?: string;
  element?: string;
  related: (ReportPlace & {
    /**
     * 并入本问题的另一条规则
     * The rule of a finding that was folded into this one
     */
    rule?: string;
    message: string;
  })[];
  fix?: ReportFix;
  /**
   * 由规则、条款、要素、规范化文字和出现次序算出；与文件名和位置无关
   * Made of rule, clause, element, normalised text and occurrence; independent of file name and place
   */
  fingerprint: string;
}
/**
 * 建议的修改
 * A proposed change
 */
export interface ReportFix {
  kind: string;
  title: string;
  /**
   * 可以不经询问直接应用
   * May be applied unasked
   */
  safe: boolean;
  /**
   * Items: 一处改动
   * An edit
   */
  edits: {
    file: FilePath;
    range: ReportRange;
    text: string;
    /**
     * text 中有 ${1:占位} 填空
     * text has ${1:placeholder} tab stops
     */
    snippet?: boolean;
  }[];
}
/**
 * 这个政策集与那个版本相比有什么变化
 * What has changed in the set since the revision
 */
export interface ReportSetSince {
  /**
   * 那时的得分；没有可比的为 null
   * The score then; null where there is none to compare with
   */
  before: {
    points: Points;
    applicable: Points;
    value: Score;
    strict: Score;
    verdict: "below-target" | "no-service-manager" | "service-manager-expired" | "meets";
  } | null;
  /**
   * 为什么不能相比
   * Why there is nothing to compare with
   */
  why?: "new-set" | "other-standard";
  /**
   * 得分或满分有变化的章
   * Sections whose points or maximum changed
   *
   * Items: 一章
   * A section
   */
  sections: {
    id: string;
    title: string;
    before: {
      points: Points;
      max: Points;
    };
    after: {
      points: Points;
      max: Points;
    };
  }[];
  /**
   * 得分、满分或状态有变化的条款
   * Clauses whose points, maximum or status changed
   *
   * Items: 一个条款
   * A clause
   */
  clauses: {
    id: string;
    title: string;
    before: {
      points: Points;
      max: Points;
      status: "notApplicable" | "untagged" | "contradicted" | "covered" | "partial" | "uncovered";
    };
    after: {
      points: Points;
      max: Points;
      status: "notApplicable" | "untagged" | "contradicted" | "covered" | "partial" | "uncovered";
    };
  }[];
  /**
   * 数值有变化的承诺
   * Promises that changed value
   *
   * Items: 一项承诺，列出每个数值第一次出现的地方
   * A promise with the first place of each value
   */
  promises: {
    promise: string;
    /**
     * @minItems 1
     */
    before: ReportPlace[];
    /**
     * @minItems 1
     */
    after: ReportPlace[];
  }[];
  /**
   * 新出现的问题的指纹
   * Fingerprints of findings that are new
   */
  newFindings: string[];
  /**
   * 已解决的问题，位置是那时的
   * Findings that are gone, at their places then
   *
   * Items: 一个已解决的问题
   * A finding that is gone
   */
  fixedFindings: (ReportPlace & {
    rule: string;
    severity: "error" | "warning" | "info" | "hint";
    message: string;
    clause?: string;
    element?: string;
    /**
     * 由规则、条款、要素、规范化文字和出现次序算出；与文件名和位置无关
     * Made of rule, clause, element, normalised text and occurrence; independent of file name and place
     */
    fingerprint: string;
  })[];
}
/**
 * 合计；--quiet 不影响计数
 * Totals; --quiet does not change them
 */
export interface ReportSummary {
  /**
   * 所选的政策文件数
   * Policies selected
   */
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints?: number;
  /**
   * 被注释隐藏的问题数
   * Findings hidden by comments
   */
  suppressed: number;
  /**
   * 基线里已有、因而不报告的问题数
   * Findings that a baseline hides
   */
  baselined?: number;
  /**
   * 没能读取、因而没有检查的文件
   * Files that could not be read and so were not checked
   *
   * Items: 没能读取的文件
   * A file that could not be read
   */
  unreadable: {
    file: FilePath;
    reason: string;
  }[];
}
