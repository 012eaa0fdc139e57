/** What is said where documents of one set disagree. */
export const CONSISTENCY = {
  "consistency/conflicting-value": {
    zh: "“{subject}”前后说法不一：{values}。顾客会按对自己有利的一处主张，请改成同一个说法。",
    en: "“{subject}” is given different values: {values}. Customers will rely on the one that suits them; say the same everywhere.",
  },
  "consistency/conflicting-value/place": {
    zh: "这里写的是“{value}”",
    en: "Here it says “{value}”",
  },
} as const;
