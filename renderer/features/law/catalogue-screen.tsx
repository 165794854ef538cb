/** The offences: the list with its filters, and the open one with everything that the desk knows of it. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../core/foundation/dates';
import { builtInCatalogue } from '../../core/offences/catalogue';
import { asId } from '../../core/foundation/ids';
import { forceOffencesRegister } from '../../core/registers/law';
import { useToday } from '../../services/desk-context';
import { useOffences } from '../../services/offences';
import { useRemembered } from '../../services/remembered';
import { ExportRegister } from '../../services/export-register';
import { Message, Screen } from '../../ui/screen';
import { AddOffence } from './add-offence';
import { CatalogueFilters } from './catalogue-filters';
import { CatalogueList } from './catalogue-list';
import { lawGroups, type LawFilter, noFilter } from './catalogue-rows';
import { LawTabs } from './law-tabs';
import { OffenceDetail } from './offence-detail';
import { useOperationQuestion } from './use-offences';

/** The list on the left, the open offence beside it. */
export function CatalogueScreen() {
  const offences = useOffences();
  const question = useOperationQuestion();
  const [filter, setFilter] = useRemembered<LawFilter>('law.filter', noFilter);
  const [parameters, setParameters] = useSearchParams();
  const groups = useMemo(() => lawGroups(offences.values(), filter, question), [offences, filter, question]);
  const openId = parameters.get('offence');
  const open = openId === null ? undefined : offences.get(asId(openId));
  const isAdding = parameters.get('add') === 'offence';
  const close = () => setParameters({}, { replace: true });
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Screen
      title="Law"
      purpose="What has to be proved, how it is tried, where it applies and how long there is, with how sure the desk is of each."
      tabs={<LawTabs />}
      isFlush
      actions={
        <>
          <Button variant="default" onClick={() => setParameters({ add: 'offence' })}>
            Add an offence of our own
          </Button>
          <ExportRegister register={forceOffencesRegister} label="Export our own offences" />
        </>
      }
    >
      <div className="worksheet">
        <CatalogueFilters
          filter={filter}
          onChange={setFilter}
          count={`${shown} of ${offences.size} offences`}
        />
        <div className="worksheet-fill law-layout">
          <CatalogueList
            groups={groups}
            openId={open?.offence.id ?? null}
            onClearFilter={() => setFilter(noFilter)}
          />
          <div className="law-detail" tabIndex={0} role="region" aria-label="Open offence">
            {isAdding ? (
              <AddOffence
                onClose={close}
                onAdded={(id) => setParameters({ offence: id }, { replace: true })}
              />
            ) : open === undefined ? (
              <AboutCatalogue isMissing={openId !== null} />
            ) : (
              <OffenceDetail
                key={open.offence.id}
                effective={open}
                offences={offences}
                question={question}
                onRemoved={close}
              />
            )}
          </div>
        </div>
      </div>
    </Screen>
  );
}

function AboutCatalogue({ isMissing }: { readonly isMissing: boolean }) {
  const today = useToday();
  const { version, source, asAt, reviewBy, doubt } = builtInCatalogue;
  return (
    <div className="stack measure">
      {isMissing ? (
        <Message tone="warning" title="That offence is not in the list.">
          <p>It may have been removed. A case that was checked against it keeps its text.</p>
        </Message>
      ) : null}
      <h2>Choose an offence</h2>
      <p>For example: Personation, section 60. One year to begin proceedings, two years at most.</p>
      <dl className="facts">
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Law as at</dt>
        <dd>{formatDate(asAt)}</dd>
        <dt>Review by</dt>
        <dd>
          {formatDate(reviewBy)}
          {reviewBy < today ? ' (past)' : ''}
        </dd>
        <dt>Source</dt>
        <dd>{source}</dd>
      </dl>
      <Message tone="warning" title="Not settled">
        <p>{doubt}</p>
      </Message>
    </div>
  );
}
