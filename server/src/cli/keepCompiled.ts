import module from "node:module";

/**
 * Where Node can (22.8 and later), the code it compiles is kept for the next start, in the folder that Node uses for this;
 * `NODE_DISABLE_COMPILE_CACHE=1` turns it off. A folder that cannot be written to changes nothing.
 */
export function keepCompiled(): void {
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
