/** Which document is exported, of which version or workshop, and which part of it. */
import { NativeSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { documentKinds } from '../../core/documents/exported-document';
import { formatDate } from '../../core/foundation/dates';
import { gridOf } from '../../core/threat/grid';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { hasParts, hasWidePages, partKey, partOptions, workshopsOf } from './choice';
import { versionLabel } from './document-words';
import type { DocumentChoice } from './threat-document';

/** The fields for the choice. What cannot be had is shown, switched off, with the reason. */
export function DocumentChoices({ choice }: { readonly choice: DocumentChoice }) {
  return (
    <section className="stack-tight" aria-label="What is exported">
      <KindChoice choice={choice} />
      <VersionChoice choice={choice} />
      {choice.kind === 'workshop-record' ? (
        <WorkshopChoice choice={choice} />
      ) : (
        <PartChoice choice={choice} />
      )}
      <PaperChoice choice={choice} />
    </section>
  );
}

interface ChoiceProps {
  readonly choice: DocumentChoice;
}

/** Sets one word of the address; the others stay. */
function useAddress() {
  const [parameters, setParameters] = useSearchParams();
  return (name: string, value: string | null) => {
    const next = new URLSearchParams(parameters);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true });
  };
}

function KindChoice({ choice }: ChoiceProps) {
  const setAddress = useAddress();
  const workshops = workshopsOf(useCollection('workshops'), choice.assessment.id);
  return (
    <NativeSelect
      label="Document"
      data={documentKinds.map(({ id, name }) => {
        const disabled = id === 'workshop-record' && workshops.length === 0;
        return { value: id, label: disabled ? `${name}: no workshop on this version` : name, disabled };
      })}
      value={choice.kind}
      onChange={(event) => setAddress('document', event.currentTarget.value)}
    />
  );
}

function VersionChoice({ choice: { assessment } }: ChoiceProps) {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const versions = [...assessments.values()]
    .filter((each) => each.operationId === operation.id)
    .sort((a, b) => b.version - a.version);
  const show = (id: string) => {
    const next = new URLSearchParams(parameters);
    // A part or a workshop of one version need not be one of another.
    next.delete('part');
    next.delete('workshop');
    void navigate(`/documents/threat-assessment/${id}?${next.toString()}`);
  };
  return (
    <NativeSelect
      label="Version"
      data={versions.map((each) => ({ value: each.id, label: versionLabel(each) }))}
      value={assessment.id}
      onChange={(event) => show(event.currentTarget.value)}
    />
  );
}

function WorkshopChoice({ choice: { assessment, workshop } }: ChoiceProps) {
  const setAddress = useAddress();
  const workshops = workshopsOf(useCollection('workshops'), assessment.id);
  return (
    <NativeSelect
      label="Workshop"
      description="The record is always of the whole workshop."
      data={workshops.map((each) => ({ value: each.id, label: `${each.title}, ${formatDate(each.date)}` }))}
      value={workshop?.id ?? ''}
      onChange={(event) => setAddress('workshop', event.currentTarget.value)}
    />
  );
}

function PaperChoice({ choice: { kind, widePages } }: ChoiceProps) {
  const setAddress = useAddress();
  const isOpen = hasWidePages(kind);
  return (
    <NativeSelect
      label="Wide pages"
      description={
        isOpen
          ? 'The heat map, the most disputed and all assessed threats lie sideways on this paper.'
          : 'This document has none: all of it is on upright A4.'
      }
      disabled={!isOpen}
      data={['A4', 'A3']}
      value={widePages}
      onChange={(event) => setAddress('pages', event.currentTarget.value === 'A3' ? 'A3' : null)}
    />
  );
}

function PartChoice({ choice }: ChoiceProps) {
  const { assessment, kind, part } = choice;
  const setAddress = useAddress();
  const operation = useOperation();
  const cells = useCollection('cells');
  const areas = useCollection('areas');
  const places = useCollection('places');
  const stations = useCollection('stations');
  const isOpen = hasParts(kind);
  const groups = useMemo(() => {
    if (!isOpen) return [];
    const held = [...stations.values()].filter((station) => station.operationId === operation.id);
    return partOptions(gridOf(assessment, cells), {
      operation,
      gazetteer: { areas, places },
      stations: held,
    }).map(({ group, items }) => ({ group, items: [...items] }));
  }, [isOpen, assessment, cells, operation, areas, places, stations]);
  return (
    <Select
      label="Part"
      placeholder="The whole"
      description={
        isOpen ? 'One area, one place or one harm.' : 'The summary for gold is always of the whole.'
      }
      disabled={!isOpen}
      searchable
      clearable
      limit={60}
      nothingFoundMessage="No area, place or harm of this name"
      data={groups}
      value={part === null ? null : partKey(part)}
      onChange={(value) => setAddress('part', value)}
    />
  );
}
