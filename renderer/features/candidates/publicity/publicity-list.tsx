/** The pieces of publicity, what is undecided first; each opens beside the list. */
import { TextInput } from '@mantine/core';
import { formatDate } from '../../../core/foundation/dates';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import { isUndecided, kindName, saysPublicity, standingOf } from '../../../core/publicity/publicity-standing';
import { openButtonId } from './publicity-path';

interface PublicityListProps {
  readonly items: readonly PublicityItem[];
  readonly words: string;
  readonly openId: string | null;
  readonly onWords: (words: string) => void;
  readonly onOpen: (id: string) => void;
}

/** A list that is narrowed down by words. */
export function PublicityList({ items, words, openId, onWords, onOpen }: PublicityListProps) {
  const asked = words.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const shown = items.filter((item) => saysPublicity(item, asked));
  const undecided = items.filter(isUndecided).length;
  return (
    <div className="publicity-list">
      <div className="publicity-list-tools">
        <TextInput
          aria-label="Filter by words"
          placeholder="Words"
          size="xs"
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
        <span className="dimmed small" role="status">
          {shown.length} of {items.length} shown; {undecided} undecided
        </span>
      </div>
      <div className="publicity-list-scroll" role="region" aria-label="Publicity" tabIndex={0}>
        {shown.length === 0 && items.length > 0 ? (
          <p className="publicity-none dimmed">
            No piece has these words.{' '}
            <button type="button" className="text-link" onClick={() => onWords('')}>
              Show all
            </button>
          </p>
        ) : null}
        <ul className="publicity-rows">
          {shown.map((item) => (
            <li key={item.id} data-open={item.id === openId}>
              <button
                type="button"
                id={openButtonId(item.id)}
                className="text-link"
                aria-current={item.id === openId}
                onClick={() => onOpen(item.id)}
              >
                {item.title}
              </button>
              <div className="small">
                <span className={isUndecided(item) ? 'publicity-waits' : ''}>{standingOf(item)}</span>
                <span className="dimmed">
                  {' · '}
                  {[
                    kindName(item.kind),
                    item.form,
                    item.reviewOn === null ? '' : `review ${formatDate(item.reviewOn)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
