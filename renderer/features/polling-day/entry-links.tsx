/** Links of an entry to what it is about: an allegation, a case, a decision. */
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Link, LinkKind } from '../../core/plan/link';
import { linkChoices, linkKey } from '../../core/plan/link-choices';
import { linkCollections, linkWords } from '../../core/plan/link-words';
import { useCollections } from '../../services/desk-context';
import { useLinkIndex, useWordedAhead } from '../../services/link-index';

const kinds: readonly LinkKind[] = ['allegation', 'case', 'intelligence', 'decision', 'place'];
const mostListed = 20;

interface EntryLinksProps {
  readonly links: readonly Link[];
  readonly onChange: (links: readonly Link[]) => void;
}

/** A field that finds records by their words, and what was chosen. */
export function EntryLinks({ links, onChange }: EntryLinksProps) {
  const index = useLinkIndex();
  const records = useCollections(linkCollections);
  const [query, setQuery] = useState('');
  const isWorded = useWordedAhead(index, kinds);
  const { choices } = useMemo(
    // What is typed before all records are worded is looked up as soon as they are.
    () => linkChoices({ query: isWorded ? query : '', kinds, chosen: links, most: mostListed }, index),
    [query, links, index, isWorded],
  );
  return (
    <div className="entry-links">
      <Select
        label="Linked to"
        placeholder="Allegation, case, decision"
        searchable
        nothingFoundMessage="Nothing has these words."
        data={choices.map(({ link, words }) => ({
          value: linkKey(link),
          label: `${words.kindName}: ${words.label}`,
        }))}
        // What is found has been chosen by its words already.
        filter={({ options }) => options}
        value={null}
        searchValue={query}
        onSearchChange={setQuery}
        onChange={(key) => {
          const chosen = choices.find(({ link }) => linkKey(link) === key);
          if (chosen !== undefined) onChange([...links, chosen.link]);
          setQuery('');
        }}
      />
      {links.length === 0 ? null : (
        <ul className="plain-list small">
          {links.map((link) => {
            const { kindName, label } = linkWords(link, records);
            return (
              <li key={linkKey(link)}>
                {kindName}: {label}{' '}
                <button
                  type="button"
                  className="text-link"
                  aria-label={`Take out the link to ${label}`}
                  onClick={() => onChange(links.filter((each) => linkKey(each) !== linkKey(link)))}
                >
                  Take out
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
