/** The frame around every screen: marking, navigation, the open operation, save state, lock. */
import { Button, Kbd, Select } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { daysBetween, formatDate, relativeDays } from '../../core/foundation/dates';
import { markingLine } from '../../core/foundation/marking';
import type { Operation } from '../../core/operation/operation';
import { useCollection, useDesk, useDeskUser, useRecord, useToday } from '../../services/desk-context';
import { OperationProvider } from '../../services/operation';
import { useRemembered } from '../../services/remembered';
import { ClosedBanner } from '../../features/debrief/closing/closed-banner';
import { UnfinishedErasures } from '../../features/debrief/closing/unfinished-erasures';
import { features } from '../features';
import { GoProvider, useGo } from './going';
import { Navigation, placeOf } from './navigation';
import { Palette } from './palette';
import { PeriodLink, PreElectionBanner, useRunningPeriods } from './pre-election-banner';
import { SaveState } from './save-state';
import { useShellKeys } from './shell-keys';
import { UndoButtons } from './undo';

/** The shell of the open desk. */
export function Shell() {
  useShellKeys();
  const desk = useRecord('desk', 'desk');
  const operation = useOpenOperation();
  const marking = markingLine(
    operation?.marking ?? desk?.marking ?? { classification: 'OFFICIAL', handling: '' },
  );
  return (
    <OperationProvider value={operation}>
      <GoProvider>
        <div className="desk">
          <a className="skip-link" href="#main" onClick={skipToMain}>
            Skip to the screen
          </a>
          <header>
            <p className="marking">{marking}</p>
            <Frame key={operation?.id ?? 'none'} operation={operation} />
            <ClosedBanner />
          </header>
          <div className="desk-middle">
            <Navigation features={features} operation={operation} />
            <main id="main" className="desk-main" tabIndex={-1}>
              <Screens operation={operation} />
            </main>
          </div>
          <footer>
            <p className="marking">{marking}</p>
          </footer>
          <Palette features={features} operation={operation} />
          <UnfinishedErasures />
        </div>
      </GoProvider>
    </OperationProvider>
  );
}

/** The router owns the address, so the skip link moves the focus itself. */
function skipToMain(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function useOpenOperation(): Operation | null {
  const user = useDeskUser();
  const operations = useCollection('operations');
  const open = user.openOperationId === null ? undefined : operations.get(user.openOperationId);
  return open ?? null;
}

/** The top bar and, while the pre-election period runs, one line below it that can be put away until the desk locks. */
function Frame({ operation }: { readonly operation: Operation | null }) {
  const running = useRunningPeriods(operation);
  const [isPutAway, setPutAway] = useRemembered(`pre-election.put-away.${operation?.id ?? ''}`, false);
  const isRunning = operation !== null && running.length > 0;
  return (
    <>
      <TopBar operation={operation} hasPeriodLink={isRunning && isPutAway} />
      {isRunning && !isPutAway ? (
        <PreElectionBanner operation={operation} running={running} onPutAway={() => setPutAway(true)} />
      ) : null}
    </>
  );
}

interface TopBarProps {
  readonly operation: Operation | null;
  readonly hasPeriodLink: boolean;
}

function TopBar({ operation, hasPeriodLink }: TopBarProps) {
  const { lock, openOperation } = useDesk();
  const operations = useCollection('operations');
  const today = useToday();
  const go = useGo();
  const choices = useMemo(
    () => [...operations.values()].map((each) => ({ value: each.id, label: each.name })),
    [operations],
  );
  return (
    <div className="top-bar">
      <div className="top-bar-operation">
        {choices.length === 0 ? (
          <strong>No operation yet</strong>
        ) : (
          <Select
            aria-label="Open operation"
            placeholder="Choose an operation"
            size="sm"
            data={choices}
            value={operation?.id ?? null}
            onChange={(id) => {
              if (id === null) return;
              openOperation(id);
              go('/today');
            }}
          />
        )}
        {operation === null || operation.pollingDate === null ? null : (
          <span className="dimmed">
            Poll {formatDate(operation.pollingDate)},{' '}
            {relativeDays(daysBetween(today, operation.pollingDate))}
          </span>
        )}
        {hasPeriodLink ? <PeriodLink>Pre-election period</PeriodLink> : null}
      </div>
      <div className="row">
        <Button
          variant="default"
          size="xs"
          onClick={() => spotlight.open()}
          rightSection={<Kbd size="xs">Ctrl+K</Kbd>}
        >
          Find
        </Button>
        <UndoButtons />
        <SaveState />
        <Button variant="default" size="xs" onClick={lock}>
          Lock
        </Button>
      </div>
    </div>
  );
}

/** Only the screens of the open place are matched against the address: there are more than a hundred in all. */
function Screens({ operation }: { readonly operation: Operation | null }) {
  const place = placeOf(useLocation().pathname);
  return (
    <FocusOnArrival>
      <Routes>
        {features.flatMap((feature) =>
          placeOf(feature.path) !== place || (feature.needsOperation && operation === null)
            ? []
            : feature.screens.map((screen) => (
                <Route
                  key={`${feature.id}/${screen.path}`}
                  path={`${feature.path}/${screen.path}`.replace(/\/$/, '')}
                  element={
                    <div className="screen-slot" key={operation?.id ?? 'none'}>
                      {screen.element}
                    </div>
                  }
                />
              )),
        )}
        <Route path="*" element={<Navigate to="/today" replace />} />
      </Routes>
    </FocusOnArrival>
  );
}

/**
 * What was asked for by its name opens beside the work and has the keyboard already; and a place that comes up late
 * must not take it from a dialog, where somebody may be typing by then.
 */
function isTakenElsewhere(): boolean {
  return document.activeElement?.closest('#main .screen-aside, [role="dialog"]') instanceof Element;
}

/**
 * A screen reader and the keyboard start at the head of a place that was just opened. Where the place first leads
 * on to another address, the focus waits until a head stands there.
 */
function FocusOnArrival({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const last = useRef(place);
  const isOwed = useRef(false);
  useEffect(() => {
    if (last.current !== place) {
      last.current = place;
      isOwed.current = true;
    }
    const head = document.querySelector<HTMLElement>('#main h1');
    if (!isOwed.current || head === null) return;
    isOwed.current = false;
    if (!isTakenElsewhere()) head.focus({ preventScroll: true });
  }, [place, pathname]);
  return children;
}
