// Reference: resources/reference/case-categories.json.
import { describe, expect, it } from 'vitest';
import { categories, categoriesSource, categoryName, subCategoryName } from './categories';

describe('the categories of the Electoral Commission', () => {
  it('are five, with the complaints that are not offences under the 1983 Act held apart at the end', () => {
    expect(categories.map(({ name }) => name)).toEqual([
      'Campaign',
      'Voting',
      'Nomination',
      'Registration',
      'Administration',
      'Other complaints',
    ]);
    expect(categories.filter((category) => !category.countsAsElectoralOffence).map(({ id }) => id)).toEqual([
      'other',
    ]);
  });

  it('have sub-categories that no two categories share', () => {
    const ids = categories.flatMap(({ subCategories }) => subCategories.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are named, and a word that is not known is shown as it stands', () => {
    expect(categoryName('voting')).toBe('Voting');
    expect(subCategoryName('personation-station')).toBe('Personation at a polling station');
    expect(categoryName('')).toBe('Not decided');
    expect(subCategoryName('an-older-word')).toBe('an-older-word');
  });

  it('say that the sub-categories are the desk’s own', () => {
    expect(categoriesSource.doubt).toContain('proposal');
  });
});
