/**
 * The categories in which the Electoral Commission counts cases, with the desk's sub-categories.
 *
 * Reference: resources/reference/case-categories.json. One row a case; complaints that are not offences under the
 * 1983 Act are held apart.
 */
import reference from '../../../resources/reference/case-categories.json';

export interface SubCategory {
  /** Unique among all sub-categories. */
  readonly id: string;
  readonly name: string;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** False for the complaints that are held apart. */
  readonly countsAsElectoralOffence: boolean;
  readonly subCategories: readonly SubCategory[];
}

/** Every category in its order; the complaints held apart come last. */
export const categories: readonly Category[] = reference.categories;

/** Where the categories come from, and what about them is the desk's own. */
export const categoriesSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The name of a category; the id itself where it is not known, and "Not decided" where it is empty. */
export function categoryName(id: string): string {
  if (id === '') return 'Not decided';
  return categories.find((category) => category.id === id)?.name ?? id;
}

/** The name of a sub-category; the id itself where it is not known, and "Not decided" where it is empty. */
export function subCategoryName(id: string): string {
  if (id === '') return 'Not decided';
  return subCategoriesById.get(id)?.name ?? id;
}

const subCategoriesById: ReadonlyMap<string, SubCategory> = new Map(
  categories.flatMap(({ subCategories }) => subCategories.map((sub) => [sub.id, sub] as const)),
);
