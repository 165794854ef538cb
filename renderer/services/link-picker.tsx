/** Links of a record to other records of the desk: found by words, listed with the way there. */
import './link-picker.css';
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Operation } from '../core/operation/operation';
import type { Link, LinkKind } from '../core/plan/link';
import { type LinkChoice, linkChoices, linkKey } from '../core/plan/link-choices';
import { useLinkIndex, useWordedAhead } from './link-index';
import { linkCollections, type LinkRecords, linkWords } from '../core/plan/link-words';
import { operationIdOfLink } from '../core/plan/link-operation';
import { useCollections } from './desk-context';
import { RecordWay } from './record-way';

/** So many are listed at once; words find the others. */
const mostListed = 40;

/** The records that links are named from. */
export function useLinkRecords(): LinkRecords {
  return useCollections(linkCollections);
}

interface LinkPickerProps {
  /** What the links are: "What it decides on". */
  readonly label: string;
  readonly description?: string;
  readonly value: readonly Link[];
  readonly onChange: (value: readonly Link[]) => void;
  /** The kinds that are offered; all where absent. */
  readonly kinds?: readonly LinkKind[];
  /** Whose records are found; those of the open operation where absent. */
  readonly of?: Operation;
}

/** The links that stand, each with its way and a button that takes it out, and a field that finds more. */
export function LinkPicker({ label, description, value, onChange, kinds, of }: LinkPickerProps) {
  const index = useLinkIndex(of);
  const [query, setQuery] = useState('');
  const isWorded = useWordedAhead(index, kinds);
  const { choices, total } = useMemo(
    () =>
      linkChoices(
        {
          // What is typed before all records are worded is looked up as soon as they are.
          query: isWorded ? query : '',
          ...{ chosen: value, most: mostListed, ...(kinds === undefined ? {} : { kinds }) },
        },
        index,
      ),
    [query, value, kinds, index, isWorded],
  );
  const add = (key: string | null) => {
    const chosen = choices.find(({ link }) => linkKey(link) === key);
    if (chosen === undefined) return;
    onChange([...value, chosen.link]);
    setQuery('');
  };
  return (
    <div className="stack-tight link-picker">
      <Select
        label={label}
        description={description}
        placeholder="Find by kind or name"
        searchable
        // Chosen records stand in the list below; the field is free for the next.
        value={null}
        searchValue={query}
        onSearchChange={setQuery}
        onChange={add}
        data={grouped(choices)}
        filter={({ options }) => options}
        nothingFoundMessage="Nothing on this desk has these words."
      />
      {isWorded && total > choices.length && query !== '' ? (
        <p className="dimmed small" role="status">
          {total - choices.length} more: type further words.
        </p>
      ) : null}
      <LinkList
        label={label}
        links={value}
        onRemove={(link) => onChange(value.filter((each) => linkKey(each) !== linkKey(link)))}
      />
    </div>
  );
}

function grouped(choices: readonly LinkChoice[]) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { link, words } of choices) {
    const items = groups.get(words.kindName) ?? [];
    items.push({ value: linkKey(link), label: [words.label, words.detail].filter(Boolean).join(' · ') });
    groups.set(words.kindName, items);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

interface LinkListProps {
  readonly label: string;
  readonly links: readonly Link[];
  /** Absent where links can only be followed. */
  readonly onRemove?: (link: Link) => void;
}

/** Links by kind and name; one whose record is gone says so and leads nowhere. */
export function LinkList({ label, links, onRemove }: LinkListProps) {
  const records = useLinkRecords();
  if (links.length === 0) return null;
  return (
    <ul className="plain-list link-list" aria-label={label}>
      {links.map((link) => {
        const { kindName, label: name, detail, path } = linkWords(link, records);
        return (
          <li key={linkKey(link)} className="row-apart">
            <span>
              {path === null ? (
                <span className="dimmed">{name}</span>
              ) : (
                <>
                  <span className="dimmed small">{kindName} </span>
                  <RecordWay to={path} operationId={operationIdOfLink(link, records)}>
                    {name}
                  </RecordWay>
                  {detail === '' ? null : <span className="small"> {detail}</span>}
                </>
              )}
            </span>
            {onRemove === undefined ? null : (
              <button type="button" className="text-link" onClick={() => onRemove(link)}>
                Take out<span className="visually-hidden"> {name}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
