import type { ValuePattern } from "./patternValues.ts";

const NAME = "[\\w\\u4e00-\\u9fff.&·-]{2,20}";
const OPEN = "[「『“\"'《〈【(:]";

/**
 * Ways to reach a company. An account needs its name or number: "微信客服" alone tells nobody where to turn. 12315, 12345
 * and 110 are public lines, never the company's own.
 */
export const CONTACT_PATTERNS: readonly ValuePattern[] = [
  { kind: "url", pattern: /(?:https?:\/\/|www\.)[\w./?=&%#:~+@-]{3,200}/g },
  { kind: "email", pattern: /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g },
  {
    kind: "url",
    pattern:
      /(?<![\w@.-])[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,3}\.(?:com|cn|net|org|hk|tw|mo|shop|vip|cc|top|tech|store)(?:\.(?:cn|hk|tw|mo))?(?![a-z0-9])(?:\/[\w./?=&%#-]{0,100})?/g,
  },
  {
    kind: "phone",
    digits: 5,
    pattern:
      /(?<![\d.-])(?:[48]00[-\s]?\d{3}[-\s]?\d{4}|[48]00[-\s]?\d{4}[-\s]?\d{3}|[48]00[-\s]?\d{2}[-\s]?\d{5}|95\d{3,4}(?!\d)|0\d{2,3}[-\s]?\d{3,4}[-\s]?\d{4}|\(0\d{2,3}\)\s?\d{3,4}[-\s]?\d{4}|1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?:-\d{1,5}(?!\d))?(?:转\d{1,5})?(?!\d)/g,
  },
  // Hong Kong, Macao and Taiwan: eight digits (2345 6789), 0800-000-000, +852 ..., or a number after the word for telephone.
  {
    kind: "phone",
    digits: 8,
    pattern:
      /(?=[+\d])(?<![\d.-])(?:\+?(?:852|853|886)[-\s)]{0,2})?(?:[235689]\d{3}[-\s]\d{4}|0\d{1,2}[-\s]\d{4}[-\s]\d{4}|0800[-\s]?\d{3}[-\s]?\d{3}|09\d{2}[-\s]?\d{3}[-\s]?\d{3})(?!\d)(?![-.]\d|\s?[x×*]{3})/g,
  },
  {
    kind: "phone",
    digits: 6,
    pattern:
      /(?=\d)(?<=(?:电话|热线|专线|来电|致电|拨打|拨|打|座机|手机|传真|whatsapp|tel|sms|短信)[^。;,\d]{0,8})(?!123(?:15|45)|1[12][0-9](?!\d)|400|800)\d{3,4}[-\s]?\d{3,5}(?:[-\s]\d{3,4})?(?:转\d{1,5})?(?!\d)(?!\s?(?:元|小时|天|日|年|号|个|名|人|次))/g,
  },
  {
    kind: "account",
    pattern: new RegExp(
      `(?:微信(?:公众|服务|订阅|客服)?号|公众(?:平台)?号|服务号|企业微信|微信|小程序|视频号|抖音号?|快手号?|小红书号?|淘宝店|旺旺号?|钉钉群?|qq群?|line(?:@| ?id| ?官方帐号| ?官方账号)?|whatsapp|wechat|facebook|fb|ig|instagram|官方帐号|app|店铺)\\s?(?:搜索?|为|是|号|id|账号|帐号)?\\s?(?:${OPEN}\\s?@?${NAME}|[:@]?\\s?[@a-z0-9][\\w-]{3,24})`,
      "g",
    ),
  },
  {
    kind: "account",
    pattern: new RegExp(
      `[「『“"]${NAME}[」』”"](?:的)?(?:微信|公众|服务|视频|抖音)?(?:公众号|服务号|小程序|视频号|抖音号|企业微信|客服号|app)`,
      "g",
    ),
  },
  {
    kind: "address",
    needs: /[路街道巷弄里同村园区场厦心城](?:[东南西北中]段?)?\d|[路街道]与/,
    pattern:
      /(?:[\u4e00-\u9fff]{2,12}(?:路|街|大道|道|巷|弄|里|胡同|公路|新村|村|工业园|产业园|工业区|开发区|广场|大厦|中心|商场|卖场|建材城|家居城|市场|城)(?:[东南西北中]段?)?\d{1,5}(?:-\d{1,4})?(?:号|弄|楼|层|栋|幢|座|室|铺|单元|馆|厅|区|f)|[\u4e00-\u9fff]{2,10}(?:路|街|大道)与[\u4e00-\u9fff]{2,10}(?:路|街|大道)(?:交叉?口|路口|交汇处?))[\u4e00-\u9fff\d\w-]{0,20}/g,
  },
];
