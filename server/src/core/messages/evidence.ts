/** What is said about records (certificates, training sheets) named in `clausemark.yaml`. */
export const EVIDENCE = {
  "evidence/missing": {
    zh: "条款 {clause} 的佐证文件“{file}”不存在。请补上文件或改正路径。",
    en: "The record “{file}” of clause {clause} does not exist. Add the file or correct the path.",
  },
  "evidence/expired": {
    zh: "条款 {clause} 的佐证“{file}”已于 {date} 到期。请换成有效的文件并更新 validUntil。",
    en: "The record “{file}” of clause {clause} expired on {date}. Replace it and update validUntil.",
  },
  "evidence/expiring": {
    zh: "条款 {clause} 的佐证“{file}”将于 {date} 到期，还有 {days} 天。请提前办理续期。",
    en: "The record “{file}” of clause {clause} expires on {date}, in {days} days. Renew it in time.",
  },
  "evidence/manager-expiring": {
    zh: "售后服务管理师的证书将于 {date} 到期，还有 {days} 天。过期后结论会变成“售后服务管理师证书已过期”，请提前换证。",
    en: "The service manager's certificate expires on {date}, in {days} days. After that the verdict is “service manager's certificate expired”: renew it in time.",
  },
} as const;
