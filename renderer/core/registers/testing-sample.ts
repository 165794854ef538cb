/** Records made from their schemas, with a word of its own in every field: what does not come out was left out. */
import type { CollectionName } from '../records';
import { registry } from '../records';

export interface SampleField {
  /** "places.name", "cases.suspects.name". */
  readonly path: string;
  /** What must stand somewhere in the register, one of these. */
  readonly anyOf: readonly string[];
}

export interface Sample {
  readonly record: Readonly<Record<string, unknown>>;
  /** Fields that a person filled with words, numbers or dates. */
  readonly fields: readonly SampleField[];
  /** Fields that are choices, marks or ids: they must at least be read. */
  readonly choices: readonly string[];
}

/** As much of a schema as a sample needs. */
interface Shape {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Shape>>;
      readonly element?: Shape;
      readonly innerType?: Shape;
      readonly options?: readonly Shape[];
      readonly entries?: Readonly<Record<string, string | number>>;
      readonly values?: readonly unknown[];
      readonly valueType?: Shape;
      readonly keyType?: Shape;
      readonly in?: Shape;
    };
  };
  readonly safeParse: (value: unknown) => { readonly success: boolean };
}

class Maker {
  readonly fields: SampleField[] = [];
  readonly choices: string[] = [];
  private count = 0;

  constructor(
    private readonly option: number,
    private readonly operationId: string,
  ) {}

  make(shape: Shape, path: string, key: string): unknown {
    const { def } = shape._zod;
    switch (def.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([name, part]) => [
            name,
            this.make(part, `${path}.${name}`, name),
          ]),
        );
      case 'array':
        return [0, 1].map(() => this.make(needed(def.element), path, key));
      case 'nullable':
      case 'optional':
      case 'default':
      case 'readonly':
        return this.make(needed(def.innerType), path, key);
      case 'pipe':
        return this.make(needed(def.in), path, key);
      case 'union': {
        const options = def.options ?? [];
        return this.make(needed(options[this.option % options.length]), path, key);
      }
      case 'record':
        return Object.fromEntries(
          (recordKeys(def.keyType) ?? ['one']).map((name) => [
            name,
            this.make(needed(def.valueType), path, name),
          ]),
        );
      case 'enum':
        this.choices.push(path);
        return Object.values(def.entries ?? {})[0];
      case 'literal':
        this.choices.push(path);
        return def.values?.[0];
      case 'boolean':
        this.choices.push(path);
        return true;
      case 'number':
        return this.number(shape, path);
      case 'string':
        return this.text(shape, path, key);
      default:
        throw new Error(`No sample of a ${def.type} at ${path}`);
    }
  }

  private number(shape: Shape, path: string): number {
    this.count += 1;
    const value =
      [3000 + this.count, 30 + (this.count % 20), 3].find((each) => shape.safeParse(each).success) ?? 1;
    this.fields.push({ path, anyOf: [String(value), value.toLocaleString('en-GB')] });
    return value;
  }

  private text(shape: Shape, path: string, key: string): string {
    this.count += 1;
    const { count } = this;
    const day = `20${String(30 + (count % 50))}-${two(1 + (Math.floor(count / 28) % 12))}-${two(1 + (count % 28))}`;
    if (!shape.safeParse('a plain text').success || key === 'sourceId') {
      const other = this.notFreeText(shape, path, { day, key });
      if (other !== null) return other;
    }
    const word = `Zq${count}x`;
    this.fields.push({ path, anyOf: [word] });
    return word;
  }

  /** Dates, moments, times of day, hashes and ids: what refuses a plain text. */
  private notFreeText(
    shape: Shape,
    path: string,
    { day, key }: { readonly day: string; readonly key: string },
  ): string | null {
    const takes = (value: string) => shape.safeParse(value).success;
    if (takes('some-id')) {
      this.choices.push(path);
      return this.id(key);
    }
    const dayWords = spoken(day);
    if (takes(day)) {
      this.fields.push({ path, anyOf: [day, dayWords] });
      return day;
    }
    if (takes(`${day}T10:11:00.000Z`)) {
      this.fields.push({ path, anyOf: [`${day}T10:11:00.000Z`, dayWords] });
      return `${day}T10:11:00.000Z`;
    }
    if (takes(`${day}T10:11`)) {
      this.fields.push({ path, anyOf: [`${day}T10:11`, dayWords, '10:11'] });
      return `${day}T10:11`;
    }
    const time = `${two(7 + (this.count % 12))}:${two(this.count % 60)}`;
    if (takes(time)) {
      this.fields.push({ path, anyOf: [time] });
      return time;
    }
    const hash = this.count.toString(16).padStart(64, 'a');
    if (takes(hash)) {
      this.fields.push({ path, anyOf: [hash] });
      return hash;
    }
    return null;
  }

  /** `placeId` names the sample of `places`, so that registers find what they join. */
  private id(key: string): string {
    if (key === 'operationId') return this.operationId;
    const named = /^(.*)Ids?$/.exec(key)?.[1];
    if (named === undefined || named === '') return `id-${key}`;
    const plural = /y$/.test(named) ? `${named.slice(0, -1)}ies` : `${named}s`;
    return plural in registry ? sampleId(plural) : `id-${key}`;
  }
}

/** The id of the sample of a collection. */
export function sampleId(collection: string): string {
  return `${collection}-1`;
}

/** The sample of one collection in which every union takes its `option`th shape. */
export function sampleOf(collection: CollectionName, option: number, operationId: string): Sample {
  const maker = new Maker(option, operationId);
  const schema = registry[collection] as unknown as Shape;
  const made = maker.make(schema, collection, collection) as Record<string, unknown>;
  const fixed = collection === 'operationDates' ? operationId : singletons[collection];
  const id = fixed ?? sampleId(collection);
  return { record: { ...made, id }, fields: maker.fields, choices: maker.choices };
}

/** Collections that hold one record under a fixed id. */
const singletons: Partial<Record<CollectionName, string>> = { arrangements: 'arrangements', desk: 'desk' };

function recordKeys(keyType: Shape | undefined): readonly string[] | null {
  const entries = keyType?._zod.def.entries;
  return entries === undefined ? null : Object.values(entries).map(String);
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A schema without its part');
  return value;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function spoken(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}
