import type { Assessment } from "../../assessment/assessment.ts";
import { recordsOf } from "../../config/records.ts";
import { message } from "../../messages/catalogue.ts";
import { daysBetween } from "../document/dates.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { dueState } from "./recordState.ts";

export const evidenceMissing: Rule = {
  meta: {
    id: "evidence/missing",
    severity: "warning",
    name: { zh: "佐证文件不存在", en: "Record not found" },
    why: {
      zh: "登记的佐证文件找不到，评审时拿不出来。",
      en: "The record cannot be found, so it cannot be shown to an assessor.",
    },
    remedy: { zh: "补上文件或改正路径。", en: "Add the file or correct its path." },
  },
  *find(context) {
    for (const record of recordsOf(context.assessment.set)) {
      if (context.facts.exists(record.from, record.file.value) !== false) continue;
      yield {
        file: record.from,
        span: record.file.span,
        clause: record.clause.value,
        message: message("evidence/missing", { clause: record.clause.value, file: record.file.value }),
      };
    }
  },
};

export const evidenceExpired: Rule = {
  meta: {
    id: "evidence/expired",
    severity: "warning",
    name: { zh: "佐证已过期", en: "Record expired" },
    why: {
      zh: "过期的证书或记录不能证明现在的做法。",
      en: "An expired certificate or record proves nothing about today.",
    },
    remedy: { zh: "换成有效的文件并更新 validUntil。", en: "Replace it and update `validUntil`." },
  },
  *find(context) {
    yield* dated(context, "expired");
  },
};

export const evidenceExpiring: Rule = {
  meta: {
    id: "evidence/expiring",
    severity: "info",
    name: { zh: "佐证即将到期", en: "Record expiring" },
    why: {
      zh: "证书 60 天内到期，续期需要时间。",
      en: "A certificate expires within 60 days, and renewing takes time.",
    },
    remedy: { zh: "提前办理续期。", en: "Renew it in time." },
  },
  *find(context) {
    yield* dated(context, "expiring");
    yield* expiringManager(context.assessment);
  },
};

function* dated(context: RuleContext, state: "expired" | "expiring") {
  const { asOf } = context.assessment;
  for (const record of recordsOf(context.assessment.set)) {
    const until = record.validUntil;
    if (!until || dueState(until.value, asOf) !== state) continue;
    const days = daysBetween(asOf, until.value);
    yield {
      file: record.from,
      span: until.span,
      clause: record.clause.value,
      message: message(`evidence/${state}`, {
        clause: record.clause.value,
        file: record.file.value,
        date: until.value,
        days,
      }),
    };
  }
}

/** The manager's certificate opens the verdict (clause 10.2), so its end is announced like a record's. */
function* expiringManager({ asOf, set: { config, configFile } }: Assessment) {
  const date = config?.serviceManager?.validUntil;
  const at = config?.places.get("enterprise.serviceManager.validUntil");
  if (!date || !at || !configFile || dueState(date, asOf) !== "expiring") return;
  const days = daysBetween(asOf, date);
  yield { file: configFile.path, span: at, message: message("evidence/manager-expiring", { date, days }) };
}
