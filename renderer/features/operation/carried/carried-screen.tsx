/** What the operation before offers the open one: each thing is accepted, changed or dropped with a reason. */
import './carried.css';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CarriedItem } from '../../../core/carry-forward/carried-item';
import { isOpenOffer, type Offer, offerGroups } from '../../../core/carry-forward/offers';
import { carriedItemsRegister } from '../../../core/registers/carried-items';
import { useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation, useOperationIfOpen } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Screen } from '../../../ui/screen';
import { type Asked, CarriedDetail } from './carried-detail';
import { CarriedHead, type CarriedFilter, passes } from './carried-head';
import { CarriedTable, offerButtonId, type SelectState } from './carried-table';
import { OpenCases } from './open-cases';
import { SelectedOffers } from './selected-offers';
import { useAnswering, useMissingOffers, useOffers } from './use-carried';

const purpose =
  'What the operation before learned, rated and settled: each is accepted, changed or dropped with a reason.';

/** Look through, answer and print what is offered. */
export function CarriedScreen() {
  const operation = useOperationIfOpen();
  const follows = operation?.followsOperationId ?? null;
  if (follows === null) return <NothingOffered follows={false} />;
  return <FromBefore />;
}

function FromBefore() {
  const all = useOffers();
  const missing = useMissingOffers();
  return all.length === 0 ? (
    <NothingOffered follows missing={missing} />
  ) : (
    <Offers all={all} missing={missing} />
  );
}

interface NothingOfferedProps {
  readonly follows: boolean;
  /** What cannot be offered, as a sentence. */
  readonly missing?: string;
}

function NothingOffered({ follows, missing = '' }: NothingOfferedProps) {
  return (
    <Screen title="Carried forward" purpose={purpose}>
      <Empty
        title={follows ? 'The operation before offers nothing yet' : 'This operation follows none'}
        example="Open recommendation · L4 Brief the evening shift on who may be inside a polling station · accepted · stands among the earlier learning"
        action={
          <Button component={Link} to={follows ? '/debrief/learning' : '/operation'}>
            {follows ? 'Open the debrief' : 'Choose the operation before'}
          </Button>
        }
      >
        Open recommendations, ratings, history, contacts, clauses and checklist answers of the operation
        before are offered here once it has them. {missing}
      </Empty>
      {follows ? <OpenCases /> : null}
    </Screen>
  );
}

interface OffersProps {
  readonly all: readonly Offer[];
  readonly missing: string;
}

function Offers({ all, missing }: OffersProps) {
  const operation = useOperation();
  const { print } = useDesk();
  const answering = useAnswering();
  const [filter, setFilter] = useRemembered<CarriedFilter>(`carried.filter.${operation.id}`, 'all');
  const shown = useMemo(() => all.filter((offer) => passes(offer, filter)), [all, filter]);
  const groups = useMemo(() => offerGroups(shown), [shown]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ readonly of: 'open' | 'selected'; readonly as: Asked }>(nothingAsked);
  const [parameters, setParameters] = useSearchParams();
  const openKey = parameters.get('offer');
  const open = all.find(({ key }) => key === openKey);
  const chosen = shown.filter(({ key, isGone }) => selected.has(key) && !isGone);

  const show = (key: string) => {
    setAsked(nothingAsked);
    setParameters({ offer: key }, { replace: open !== undefined });
  };
  const close = () => {
    setAsked(nothingAsked);
    setParameters({}, { replace: true });
    if (openKey !== null) document.getElementById(offerButtonId(openKey))?.focus();
  };
  const select = (keys: readonly string[], state: SelectState) => {
    const next = new Set(selected);
    for (const key of keys) {
      if (state === 'selected') next.add(key);
      else next.delete(key);
    }
    setSelected(next);
  };
  const next = nextOpen(shown, openKey);
  const clear = () => {
    setSelected(new Set());
    setAsked(nothingAsked);
  };
  const byKey = (as: CarriedItem['answer'], focused: Offer | undefined) => {
    if (chosen.length === 0 && focused === undefined) return;
    if (as === 'accepted') {
      const which = chosen.length > 0 ? chosen : focused === undefined ? [] : [focused];
      if (answering.answer(which, { answer: as, reason: '' })) clear();
      return;
    }
    if (chosen.length > 0) setAsked({ of: 'selected', as });
    else if (focused !== undefined) {
      if (focused.key !== openKey) setParameters({ offer: focused.key }, { replace: open !== undefined });
      setAsked({ of: 'open', as });
    }
  };
  return (
    <Screen
      title="Carried forward"
      purpose={purpose}
      actions={
        <>
          {next === null ? null : <Button onClick={() => show(next)}>Answer the next open one</Button>}
          <Button variant="default" onClick={() => void print()}>
            Print
          </Button>
          <ExportRegister register={carriedItemsRegister} />
        </>
      }
      asideLabel="What is offered"
      aside={
        open === undefined ? null : (
          <CarriedDetail
            key={open.key}
            offer={open}
            asked={asked.of === 'open' ? asked.as : null}
            onAsk={(as) => setAsked({ of: 'open', as })}
            answering={answering}
            onNext={next === null ? null : () => show(next)}
            onClose={close}
          />
        )
      }
    >
      <div className="stack-wide" onKeyDown={(event) => answerByKey(event, { shown, open, byKey })}>
        <CarriedHead all={all} missing={missing} filter={filter} onFilter={setFilter} />
        {chosen.length === 0 ? null : (
          <SelectedOffers
            offers={chosen}
            asked={asked.of === 'selected' ? asked.as : null}
            onAsk={(as) => setAsked({ of: 'selected', as })}
            answering={answering}
            onDone={clear}
          />
        )}
        {groups.length === 0 ? <p>Nothing passes the filter. Choose “All” to see every one.</p> : null}
        {groups.map((group) => (
          <CarriedTable
            key={group.kind}
            group={group}
            openKey={openKey}
            selected={selected}
            onOpen={show}
            onSelect={select}
          />
        ))}
        <OpenCases />
      </div>
    </Screen>
  );
}

const nothingAsked = { of: 'open', as: null } as const;

/** The open one after this, and from the start; `null` where no other is open. */
function nextOpen(offers: readonly Offer[], openKey: string | null): string | null {
  const at = offers.findIndex(({ key }) => key === openKey);
  const inTurn = [...offers.slice(at + 1), ...offers.slice(0, Math.max(at, 0))];
  return inTurn.find(isOpenOffer)?.key ?? null;
}

const answerKeys: Readonly<Record<string, CarriedItem['answer']>> = {
  a: 'accepted',
  c: 'changed',
  d: 'dropped',
};

interface ByKey {
  readonly shown: readonly Offer[];
  readonly open: Offer | undefined;
  readonly byKey: (as: CarriedItem['answer'], focused: Offer | undefined) => void;
}

/** A, C and D answer what is selected, else the row with the keyboard in it. */
function answerByKey(event: KeyboardEvent<HTMLDivElement>, { shown, byKey }: ByKey): void {
  const as = answerKeys[event.key.toLowerCase()];
  if (as === undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof Element) || isForTyping(target)) return;
  const key = target.closest('tr')?.querySelector<HTMLElement>('[data-offer]')?.dataset['offer'];
  event.preventDefault();
  byKey(
    as,
    shown.find((offer) => offer.key === key && !offer.isGone),
  );
}

function isForTyping(target: Element): boolean {
  if (target.matches('textarea, select')) return true;
  return target.matches('input') && target.getAttribute('type') !== 'checkbox';
}
