/** What the command line says of its own. */
export const CLI = {} as const;
