import type { ValueKind } from "../text/values.ts";

/**
 * How an element's needed content is named when it is put off. Within a clause the siblings share their topic (returns,
 * repairs), so what tells them apart is the noun or the question word of the sentence: how much, how long, by which steps.
 */
export interface Subject {
  /** Names the content ("退换的费用", "要扣多少"), over normalised text. */
  readonly named: RegExp;
  /** Kinds of value that would have been the content: one of them in the same breath and nothing is put off. */
  readonly content: readonly ValueKind[];
  /** True where "as soon as possible" stands for the content: the element asks for a time. */
  readonly time: boolean;
  /** Wordings that look like a put-off and are the content itself (another date agreed with the customer). */
  readonly except: RegExp | null;
}

interface Row {
  readonly named: RegExp;
  readonly content?: readonly ValueKind[];
  readonly time?: boolean;
  readonly except?: RegExp;
}

const PRICE: readonly ValueKind[] = ["money", "free", "percent", "price-list"];
const TIME: readonly ValueKind[] = ["duration", "date"];
const CONTACT: readonly ValueKind[] = ["phone", "email", "url", "account", "address"];

const ROWS: Readonly<Record<string, Row>> = {
  "4.1/business-licence": { named: /执照|证照|信用代码|资质|牌照|登记证|许可证/, content: ["credit-code"] },
  "4.1/dedicated-staff": {
    named:
      /专[职人门属责员]|定[制做作].{0,6}(?:人员|小组|团队|专员|客服|班组)|[边哪]个(?:负责|跟)|服务班组|对接人|专属|谁(?:来)?(?:负责|跟)|人员/,
  },
  "4.1/service-manager": { named: /管理师/, content: ["certificate-number"] },
  "4.2/certified-to-work": { named: /证|牌|资[格质]|考[核试]|上岗/ },
  "4.3/outlets-listed": {
    named: /网点|办事处|地址|服务[站点]|门店|据点|分店|(?:店|点).{0,4}(?:在哪|喺边)|选址/,
    content: ["address", "url"],
  },
  "4.3/outlet-staffing": {
    named:
      /人数|人手|人员|编制|定员|几[个位名].{0,3}(?:人|师傅)|多少(?:人|师傅)|配备|人力|服务人数|放几个|配(?:几|多少|x)/,
    content: ["count"],
  },
  "4.4/department": { named: /部门|主管|归口|售后部|负责(?:部门|人员)|哪个部|由谁(?:负责|管)/ },
  "4.4/mechanism": { named: /制度|机制|办法|规定|规程|手册|章程|规矩|规则|章程|规范|机制/ },
  "4.4/traceability": {
    named: /追溯|编码|编号|档案|留存|查(?:返|得到|以前|旧)|台账|标识|留几耐|单据|旧单|查(?:询|到|唔到)|保存/,
  },
  "4.5/advice-channels": {
    named: /(?:咨询|客服|技术).{0,6}(?:电话|号码|热线|渠道|方式|办法|邮箱)|联[系络](?:方式|方法)|号码|渠道|热线|电话/,
    content: CONTACT,
  },
  "4.5/told-beforehand": {
    named: /告知(?:的)?(?:时间|时点|时机)|什么时候(?:告诉|给|讲|说|通知)|何时|几时|提前|事先|之前/,
  },
  "4.5/ways-of-telling": {
    named:
      /(?:告知|通知|公示|告诉).{0,6}(?:方式|办法|途径|形式)|(?:什么|何种|哪种|适当)(?:方式|途径|办法|形式)|怎么(?:告诉|通知|告知)/,
  },
  "4.6/product-sample": {
    named: /样板|样品|样本|图册|画册|型录|目录|小样|样块|实物|色卡|catalogue|样册|布样|样机|产品样|料样/,
  },
  "4.6/service-sample": { named: /服务.{0,6}(?:手册|指南|介绍|简介|说明|资料|折页|单页|册)|手册|指南/ },
  "4.7/experience-space": {
    named: /体验|展厅|样板间|样板房|示范|试[坐睡用]|门店|陈列|开业|开放|可唔可以试|线[上下]|场地|看(?:看)?实物|样机/,
  },
  "5.1/crm-system": { named: /系统|数据库|软件|平台|crm|台账|档案|建档|资料库/ },
  "5.1/record-contents": {
    named:
      /(?:档案|记录|登记|登载).{0,8}(?:内容|项目|栏|哪些|什么)|记(?:些?什么|哪些|录项)|登载项目|使用情况|投诉|回访|记录项|记些/,
  },
  "5.1/confidentiality": { named: /保密|隐私|个资|个人(?:信息|资料)|信息安全|保护|外泄|资料(?:保管|安全)|保管/ },
  "5.2/prior-appointment": {
    named: /预约|(?:上门|丈量|测量|量尺|到访)(?:之)?前|联系|约(?:好|定)|打不打招呼|联络|先约|通知|沟通/,
  },
  "5.2/measure-procedure": {
    named:
      /(?:测量|丈量|量[尺房体身]|度尺).{0,8}(?:规范|方法|步骤|办法|标准|怎么|点)|怎么量|规范|^测量|按什么.{0,4}量|测量(?:方法|办法|规矩)|规矩/,
  },
  "5.2/design-procedure": { named: /图|设计|方案|稿|版型|打版/, content: TIME, time: true },
  "5.3/published-where": {
    named:
      /公[开示布].{0,6}(?:地点|地方|位置|途径|方式|渠道|在哪)|在哪(?:里|儿)?(?:公|看|查)|(?:摆|贴|放|挂)(?:喺|在)?(?:边|哪)|具体地方|公布方式|何处公[开布]|公[开布](?:地点|在|途径)|贴|上线时间|公开方式|擺|哪里看/,
  },
  "5.3/ability-info": { named: /能力|资历|资格|作品|履历|年限|经验|哪些内容|资质/ },
  "5.3/integrity-info": { named: /诚信|信用|失信|违规|守信|哪些内容/ },
  "5.3/satisfaction-info": { named: /满意|评分|打分|好评|评价|哪些内容|哪几项/ },
  "5.4/realistic-plan": { named: /方案|设计|实际|现场|实测|做唔?做?[得到]|能不能做|可行|实现|做唔做|效果/ },
  "5.4/no-overpromise": { named: /承诺|宣传|夸大|保证|口径|答应|话术|许诺|用语/ },
  "5.5/fee-items": {
    named:
      /收费(?:的)?(?:项目|名目|名称|科目|项)|哪些(?:项目|服务|收费)?.{0,4}(?:收|要钱|费)|(?:有|要)哪些(?:收费|费)|项目.{0,3}(?:待|另)|哪些要看/,
  },
  "5.5/fee-price": {
    named: /费|价|钱|收多少|数额|金额|计价|工料|报价/,
    content: ["money", "free", "percent", "price-list"],
  },
  "5.5/fee-told-advance": {
    named: /告知(?:的)?(?:时间|时点|方式)|(?:何|几)时|什么时候|怎[么样]告|如何告|到时候会通知|事先|提前|适时向/,
  },
  "5.5/fee-consent": {
    named:
      /(?:要不要|是否|须否|如何|怎么|怎样).{0,8}(?:同意|签|点头|确认|认可)|(?:客户|顾客|业主|甲方)(?:意见|同意|点头|签认|征求)|同意(?:的)?方式|签认/,
  },
  "5.6/advance-compensation": {
    named: /先行|垫付|先赔|谁(?:先)?(?:来)?赔|由谁|赔不赔|赔付(?:与否|方式|办法)|怎么处理|谁先赔|造成的问题/,
  },
  "5.6/compensation-scope": {
    named: /(?:哪些|什么|何种)(?:情况|情形|问题)|情形|范围|哪些.{0,4}赔|是否纳入|情形|赔不赔/,
  },
  "5.6/compensation-standard": {
    named:
      /标准|赔(?:付|偿)?(?:的)?(?:多少|比例|金额|额|数额|法)|(?:该|要)?赔多少|补多少|补什么|怎么(?:个)?(?:赔|认|补)|金额|比例|补贴|赔法|赔几多|赔付/,
    content: ["money", "percent", "multiple"],
  },
  "5.6/compensation-told": { named: /告知|告诉|公示|通知方式|何时|什么时候|几时/ },
  "5.7/material-description": { named: /材质|材料|用料|成分|物料|料单|原材料|什么料|用咩料|用的(?:是)?(?:什么|哪)/ },
  "5.7/test-report": { named: /报告|检测|检验|送检|单子/ },
  "5.7/standard-compliance": { named: /标准|国标|规范|执行哪/, content: ["standard-number"] },
  "5.8/origin-certificate": { named: /原?产地|产地证|进口(?:料)?证明|来源/ },
  "5.8/import-documents": {
    named:
      /报关|检疫|授权|进口.{0,4}(?:单据|文件|证明|资料)|其他(?:证明|单据|文件)|关单|通关|海关|入关|进口(?:料)?证明/,
  },
  "5.9/written-contract": { named: /合同|合约|协议|签(?:不签|哪种|单|约)|书面/ },
  "5.9/contract-lawful": { named: /合规|合法|法律|法规|条款.{0,6}(?:审|合不合|规)|新规/ },
  "5.9/contract-fees": { named: /费|价|明细|收费附件|项目|报价/, content: PRICE },
  "6.1/packaging-safe": { named: /包装|怎么包|点包|包法|打包|装箱|外箱|材质|箱材|垫|裹/ },
  "6.1/company-info-on-pack": {
    named: /箱面|印(?:什么|啥|上|制)|标[识志签]|唛头|信息|logo|箱[面体](?:文字|印刷)|印(?:不印|刷)|名号/,
  },
  "6.2/technical-documents": { named: /图纸|技术(?:资料|文件)|合格证|随箱|各类资料|结构图|资料|安装图/ },
  "6.2/operation-guide": { named: /说明书|操作(?:说明|指南|手册)|使用(?:说明|指南|手册|与)|资料|操作/ },
  "6.2/care-requirements": { named: /保养|养护|护理|打理|清洁|洗|资料|维护/ },
  "6.2/warranty-period": {
    named: /保[修固用质].{0,4}(?:期|多久|年限|时间|几)|保(?:多久|几耐|几年|固期间|用)|质保|保修/,
    content: TIME,
    time: true,
  },
  "6.3/delivery-time": {
    named:
      /(?:送|到|交|发|配送|交货|出货|出窑|工|窑|货)(?:货|达)?.{0,4}(?:时间|日期|期|几时|何时|多久|哪天|日子)|工期|交期|货期|几时|哪天|何时|什么时候|多久|时间|时效|[日天时]之?[前内]?[送到交]|急不来/,
    content: TIME,
    time: true,
    except: /约(?:定|好)?.{0,4}(?:时间|日期)|改约|特殊|延|晚了|不能按/,
  },
  "6.3/delivery-area": {
    named:
      /范围|哪(?:里|儿|些地).{0,6}(?:送|装|到)|(?:送|装|寄|到)(?:到|不到|不送)?.{0,3}哪|地区|区域|能不能(?:到|送|去)|偏远|(?:能|可)(?:送|到|寄|去)|地界|送不送|覆盖|送达|目的/,
    content: ["area", "distance"],
  },
  "6.3/pre-delivery-confirm": {
    named: /(?:送|到|配送|发车)(?:货)?(?:之)?前.{0,8}(?:联系|确认|打|通知|电话)|确认方式|先行联[系络]|送前|预先/,
  },
  "6.3/delay-rearrange": {
    named: /延|晚|迟|误|赶不上|不能(?:按|如)|特殊(?:情况|原因)|改期|改约|拖期|极端|天气|雨雪|封路|爆单/,
    time: true,
    except:
      /(?:协商|商量|商议|征得|跟您|与(?:您|甲方|顾客|客户|需方|买方)|同意|同您|同你|提前|约).{0,16}(?:另|改|再)|另(?:行)?(?:约|定|选|改|择)|改约|重新约|再约/,
  },
  "6.4/customer-signoff": { named: /签(?:名|字|收|不签|唔签|认|署)|验收/ },
  "6.4/install-commission": { named: /装(?!箱)|调试|安装/ },
  "6.4/usage-guidance": { named: /教|讲解|指导|辅导|培训|示范|使用/ },
  "6.5/environment-requirements": {
    named: /环境|场地|温度|湿度|地面|墙面|空间|现场条件|环境|什么条件|准备(?:些)?什么/,
  },
  "6.5/facility-requirements": {
    named: /设施|水电|插座|上下水|电源|管线|燃气|预埋|强弱电|电路|水路|什么条件|准备(?:些)?什么/,
  },
  "6.5/safety-information": { named: /安全|承重|防倾|儿童|注意事项|什么条件/ },
  "6.5/told-before-install": { named: /告知|告诉|何时|什么时候|择机|进场须知|事先/ },
  "6.6/alter-consult": { named: /商量|沟通|征求|意见|改动前|怎么跟您|征询|要不要动|是否|须否|改动现场|动您家/ },
  "6.6/alter-both-sign": { named: /签|单据|单子|落款|张单|表格/ },
  "6.7/modify-record": {
    named: /记录|登记|记(?:下|低|些)|用什么表|表单|单子/,
    except: /及时记录|随时记录|立即(?:记|登)/,
  },
  "6.7/modify-process": {
    named:
      /流程|步骤|怎么(?:处理|改|弄|走|办|批)|谁来改|改完|后面怎么|修改(?:办法|程序|方式)|如何(?:改|修|处理)|程序|后续|修改(?:时限|安排)?|返修|处理|安排/,
    content: ["duration"],
    time: true,
  },
  "7.1/repair-process": { named: /流程|步骤|程序|怎么个?修|先后|点样维修|修理(?:的)?(?:先后|次序)|办法|手续|维修/ },
  "7.2/repair-time": {
    named:
      /(?:维修|修理|修|上门|到场|处理|完成|赶到|过去).{0,6}(?:时间|时限|期限|多久|几时|好)|时间|时限|期限|多久|几时|什么时候|上门|赶到|过去|安排|弄好|修好|天数|所需|时效/,
    content: ["duration"],
    time: true,
    except: /(?:保修|质保)期/,
  },
  "7.2/repair-effect": {
    named:
      /效果|质保|修(?:好|完)?后.{0,6}(?:保|质)|修成什么样|再保|保固|质量保证|能修(?:到|成)|修(?:得|到|成)?(?:怎么样|怎样|点样|多好)|整到点|修复标准/,
    content: ["duration"],
  },
  "7.2/repair-told": { named: /告知|告诉|公示|公布|通知.{0,2}方式|宣传|点样通知/ },
  "7.3/spare-stock": { named: /备(?:有|件|品|货|料|着|存|什么|不备)|库存|原材料|存货|储备|留多少|留着|准备/ },
  "7.3/spare-duration": {
    named:
      /(?:备|供|保存|留存|储备|供应).{0,6}(?:年限|期限|多久|时间|多长|几年|期)|年限|期限|停产|几时之前|多久|供应|留到|供到|哪年/,
    content: ["duration"],
    time: true,
  },
  "7.4/wear-parts-listed": {
    named:
      /易损(?:件|品|零件)?.{0,4}(?:清单|范围|名单|目录|种类|有哪些|哪些)|(?:哪些|边啲)(?:东西|零件|部件|地方)|容易坏的.{0,4}哪些|易损件(?:范围|目录|说明)?|耗材种类|零件/,
  },
  "7.4/wear-parts-notice": { named: /注意|保养|更换|怎么(?:保养|用|换)|使用(?:注意|要求)|更换周期|须知/ },
  "7.4/wear-parts-told": { named: /告知|交代|什么时候跟|如何(?:告|向)|怎样(?:向|交|告)|讲解|告诉|发放方式|发放/ },
  "7.5/paid-repair-scope": {
    named:
      /哪(?:些|种)(?:情况|情形)?.{0,6}(?:收|付费|要钱)|(?:收费|付费|有偿)(?:的)?(?:情形|范围|情况)|哪些收|哪些要收|情形|范围/,
  },
  "7.5/paid-repair-price": {
    named: /费|价|钱|收(?:多少|一点)|金额|标准|多少|工料/,
    content: ["money", "free", "percent", "price-list"],
  },
  "7.5/price-shown": {
    named: /公[示布开](?:的)?(?:地点|位置|方式|途径|在哪|地方)|在哪.{0,4}公|贴在|公布方式|公示|贴出/,
  },
  "7.5/price-told-advance": {
    named:
      /(?:修|维修|动手)(?:之)?前.{0,6}(?:告|确认|跟您|说)|告知|事前|怎么跟您确认|如何告知|先报价|先说|点同您确认|先讲/,
  },
  "7.6/defect-prevention": { named: /预防|质检|检验|质量控制|防止|抽检|缺陷|预防/ },
  "7.6/recall-system": { named: /(?:召回|回收|追回|找回|收回)(?!(?:以|之)?后)/ },
  "7.6/recall-protect": {
    named:
      /补偿|赔|权益|(?:召回|找回|追回|回收|收回)(?:以|之)?后(?=[:;,]|$)|(?:召回|找回|追回|回收|收回)(?:以后|后|的).{0,12}(?:处理|补|怎么)|处理|费用|退款/,
  },
  "8.1/complaint-channels": { named: /投诉|渠道|电话|号码|信箱|邮箱|热线|whatsapp/, content: CONTACT },
  "8.2/complaint-process": {
    named: /流程|步骤|程序|环节|怎么(?:走|处理|办)|处理(?:办法|方式)|办法|怎么走|怎么办|点样处理|走到/,
  },
  "8.2/process-told": { named: /公示|告知|告诉|公布|公开|公告|上哪儿看|哪里看|说法/ },
  "8.2/process-timely": {
    named: /(?:环节|步|时间|时限|期限|进度|多久|处理|办理|推进|站点?|受理|回复|办)|(?:各|每)(?:步|站|环节)/,
    content: ["duration"],
    time: true,
  },
  "8.3/complaint-record": {
    named: /记录|登记|建档|记低|记下|台账|存档/,
    except: /及时(?:记|登)|第一时间(?:记|登)|立即(?:记|登)|即刻(?:录|记|登)|马上(?:记|登)/,
  },
  "8.3/respond-2h": {
    named: /响应|回[复电覆应访话]|联系|答复(?!结果)|覆[您你]|受理/,
    content: ["duration"],
    time: true,
    except: /结果/,
  },
  "8.3/solve-time": {
    named: /解决|办[结完好妥]|处理|搞[掂定]|了结|结果|办结|结案|完结|(?:^|[;。])\S{0,3}结[;:]|弄好|期限/,
    content: ["duration"],
    time: true,
  },
  "8.4/negotiate": { named: /协商|沟通|商量|谈|来跟您/ },
  "8.4/remedies": { named: /赔|退|换|补(?:偿|多少|什么)?|处理(?:办法|方案|措施)|方案|措施|怎么补|办法/ },
  "8.5/return-conditions": {
    named: /条件|情形|哪些(?:情况|能退)|(?:能|可)(?:不能|不可|否)?退|可退|能否退|退唔退|什么(?:情况|条件)|判断/,
  },
  "8.5/return-process": { named: /流程|步骤|手续|程序|怎么(?:退|办|走)|办理/ },
  "8.5/return-fees": { named: /费|钱|扣|运费|折旧|多少|谁出|邮|顾客付/, content: ["money", "free", "percent"] },
  "8.5/return-told": { named: /告知|告诉|何时|什么时候|通知|说明|跟您说/ },
  "8.6/factory-repair-time": {
    named: /时间|工期|多久|期限|周期|几时|何时|什么时候|日子|天|排期|修好|好了/,
    content: ["duration"],
    time: true,
    except: /(?:保|质保|保固).{0,4}(?:期|多久)|能(?:顶|撑|用)/,
  },
  "8.6/factory-repair-effect": {
    named: /效果|修(?:好|完)?后|质保|保固|能好到|能[顶撑用]|再保|保多久|修完/,
    content: ["duration"],
  },
  "8.6/substitute": { named: /代用|替代|备用|周转|借|临时用|先用|样机/ },
  "8.7/crisis-plan": { named: /预案|应急计划|危机.{0,4}计划|应急(?:措施|方案)/ },
  "8.7/crisis-team": {
    named: /小组|名单|成员|班子|小队|组[长员]|应急.{0,4}(?:机构|组织|人员)|负责人|谁负责|人选|工作组|岗/,
  },
  "8.7/crisis-process": { named: /流程|程序|步骤|怎么(?:处理|处置)|处置|跟住点做|溯源|追溯|处理(?:办法|程序)|点处理/ },
  "8.8/assessment-measure": { named: /评估|评定|怎么(?:评|定)|办法|细则|标准|评/ },
  "8.8/impartial": { named: /公[正道平]|第三方|复核|回避|请谁|外面的人|来看|监督人|公正/ },
  "9.1/rating-system": {
    named: /评价(?:制度|机制|办法|体系)|打分的规矩|评分制度|制度|评(?:价|鉴|分)(?:办法|规则|体系)|规则/,
  },
  "9.1/rating-items": {
    named: /(?:评价|评分|打分|评)(?:的)?(?:内容|项目|什么|哪|哪些|啲乜|些什么)|内容|项目|哪几项|评些|评分项目|项目/,
  },
  "9.1/rating-way": {
    named:
      /(?:评价|评分|打分|评)(?:的)?(?:方式|途径|渠道|办法|法)|怎么(?:打|评|个评)|点样畀分|方法|方式|途径|渠道|入口|在哪儿?评/,
  },
  "9.2/internal-evaluation": {
    named: /(?:内部)?(?:评价|考核|评鉴|考评|评核|核查|评不评)(?:周期|办法|制度|频次|方式)?/,
  },
  "9.2/evaluation-scope": { named: /范围|哪些方面|项目|评什么|指标|内容|对象|哪几项|看哪|哪些面/ },
  "9.2/reward-penalty": { named: /奖|罚|惩|激励|绩效/ },
  "9.3/regular-training": { named: /培训|学习|研习|上课|训练|课|进修|学什么|有空就学/ },
  "9.3/talent-reserve": { named: /储备|后备|梯队|预备|替补|递补|补上|储备/ },
  "9.4/market-analysis": { named: /市场|行情|分析|竞品|数据/ },
  "9.4/satisfaction-survey": { named: /满意|问卷|调查|测评/ },
  "9.5/service-culture": { named: /文化|理念|口号|宗旨/ },
  "9.5/publicity": { named: /宣传|推广|宣导|渠道|对外|传播/ },
  "9.6/eval-27922": { named: /27922|售后.{0,6}(?:评价|认证)|服务(?:认证|评价)/ },
  "9.6/eval-27925": { named: /27925|品牌.{0,6}(?:评价|认证)|牌子/ },
};

const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  Object.entries(ROWS).map(([key, row]): [string, Subject] => [
    key,
    { named: row.named, content: row.content ?? [], time: row.time ?? false, except: row.except ?? null },
  ]),
);

/** The subject of a built-in element, by `clause/element`; null for elements of a house rubric. */
export function subjectOf(clause: string, element: string): Subject | null {
  return SUBJECTS.get(`${clause}/${element}`) ?? null;
}
