/** Whether a cell holds what is never kept of a candidate: where somebody lives, how to reach them, when they were born. */
import { nameOf } from '../headed-list/cells';

const personal: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+/u,
  /(?:https?:\/\/|www\.)/i,
  /(?:^|[^\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?:$|[^\p{L}\p{N}])/iu,
  /(?:\+44\s?|\(?\b0)(?:[\s()-]{0,2}\d){9,10}/,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b/,
  /\b(?:19|20)\d\d-\d\d-\d\d\b/,
  /\b(?:flat|apartment|unit)\s*\d/i,
  /(?:^|[\s,(])\d{1,4}[a-z]?[,]?\s+(?:\p{L}[\p{L}’'.-]*\s+){0,4}(?:road|rd|street|st|lane|avenue|ave|close|crescent|drive|gardens|terrace|way|place|court|row|hill|walk|grove|square|heol|stryd|ffordd)\b/iu,
  /(?<!\p{L})(?:born|d\.? ?o\.? ?b\.?|date of birth|dyddiad geni|ganwyd|ganed)(?!\p{L})/iu,
  /\(?(?:home )?address (?:in|withheld|not)|\bcyfeiriad yn\b/i,
  /,\s*\p{L}.*\b(?:road|street|lane|avenue|close|crescent|cottages?|farm|rectory)\b|\b(?:road|street|lane|avenue|close|crescent|cottages?|farm|rectory)\b\s*,/iu,
];

/** Errs towards yes: what may be an address is not read. */
export function holdsPersonal(cell: string): boolean {
  return personal.some((expression) => expression.test(cell));
}

/** "(of Bryn Awel, Marlport)", with its second bracket or without. */
const placeInBrackets =
  /\s*[([]\s*(?:(?:of|at|in|from|near|address|resident|living|lives|o|yn|ger)(?!\p{L})[^)\]]*|[^)\]]*,[^)\]]*)(?:[)\]]|$)/giu;
const placeBehind = /\s*,\s*(?:of|at|from|near|living|resident)(?!\p{L}).*$/iu;

/** What a cell says without places in brackets and behind it; empty where the rest may be an address all the same. */
export function unpersonal(text: string): { readonly text: string; readonly isCut: boolean } {
  const line = nameOf(text).replace(/[`´]/g, '’');
  const kept = line.replace(placeInBrackets, '').replace(placeBehind, '').trim();
  return holdsPersonal(kept) ? { text: '', isCut: true } : { text: kept, isCut: kept !== line };
}
