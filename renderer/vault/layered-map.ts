/**
 * A map that is a few changes on top of another, so that a large collection that someone holds is not copied
 * for each change to it. The map below is never changed. Records come in no promised order.
 */
export class LayeredMap<V extends object> implements ReadonlyMap<string, V> {
  /** What differs from the map below; null for what is taken away. */
  private readonly over: Map<string, V | null>;

  constructor(
    private readonly base: ReadonlyMap<string, V>,
    over: Iterable<readonly [string, V | null]> = [],
    private count = base.size,
  ) {
    this.over = new Map(over);
  }

  get size(): number {
    return this.count;
  }

  get(id: string): V | undefined {
    const changed = this.over.get(id);
    return changed === undefined ? this.base.get(id) : (changed ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  set(id: string, value: V): void {
    if (!this.has(id)) this.count += 1;
    this.over.set(id, value);
  }

  delete(id: string): void {
    if (this.has(id)) this.count -= 1;
    if (this.base.has(id)) this.over.set(id, null);
    else this.over.delete(id);
  }

  /** The same records, to be changed apart from these: layered again, or plain where the layer has grown thick. */
  copy(): LayeredMap<V> | Map<string, V> {
    // A thin layer is copied for each change, all records once in so many changes: this balances the two.
    const isThick = this.over.size > 2 * Math.sqrt(this.base.size);
    return isThick ? new Map(this.entries()) : new LayeredMap(this.base, this.over, this.count);
  }

  forEach(visit: (value: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this);
  }

  *entries(): Generator<[string, V], undefined> {
    for (const entry of this.base) {
      const changed = this.over.get(entry[0]);
      if (changed === undefined) yield entry;
      else if (changed !== null) yield [entry[0], changed];
    }
    for (const [id, value] of this.over) if (value !== null && !this.base.has(id)) yield [id, value];
  }

  *keys(): Generator<string, undefined> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }
}

/** Below this many records a plain copy costs next to nothing. */
const smallMap = 1000;

/** The same records in a map of their own: what is then set or deleted there does not show in the one given. */
export function copyOf<V extends object>(
  map: Map<string, V> | LayeredMap<V>,
): Map<string, V> | LayeredMap<V> {
  if (map.size < smallMap) return new Map(map);
  return map instanceof LayeredMap ? map.copy() : new LayeredMap(map);
}
