const NONE: readonly never[] = [];

/**
 * The same items in as much memory as they need, for what is kept: an array that grew has room for sixteen more, and most
 * of those that are kept by the ten thousand are empty.
 */
export function compact<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NONE : items.slice();
}
