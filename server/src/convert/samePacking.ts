import JSZip from "jszip";

/** The first day a zip archive knows. */
const FIRST_DAY = new Date(Date.UTC(1980, 0, 1));
/** Ids that the library makes up at random, for links; one may end with a hyphen, which is no word boundary. */
const RANDOM_ID = /\brId[\w-]{21}(?![\w-])/g;

/** Packs a Word document again without the moment and the chance in it: the same text is the same bytes on every day. */
export async function samePacking(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await JSZip.loadAsync(bytes);
  const target = new JSZip();
  const ids = new Map<string, string>();
  const named = (id: string) => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  for (const { name, dir } of Object.values(source.files)) {
    const text = dir ? undefined : await source.file(name)?.async("string");
    if (text !== undefined)
      target.file(name, text.replace(RANDOM_ID, named), { date: FIRST_DAY, createFolders: false });
  }
  return target.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
