/** Publicity: the list, and the open piece beside it with its questions, its wording and its decisions. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { publicityRegister } from '../../../core/registers/candidates-publicity';
import { ExportRegister } from '../../../services/export-register';
import { useRemembered } from '../../../services/remembered';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { ItemPage } from './item-page';
import { NewItem } from './new-item';
import { PublicityList } from './publicity-list';
import { openButtonId } from './publicity-path';
import { PublicityTabs } from './publicity-tabs';
import { usePublicity } from './use-publicity';

/** `?item=` opens a piece, `?add=item` begins one. */
export function PublicityScreen() {
  const { id: operationId } = useOperation();
  const items = usePublicity();
  const [words, setWords] = useRemembered(`publicity.words.${operationId}`, '');
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('item');
  const open = items.find(({ id }) => id === openId);
  const isAdding = parameters.get('add') === 'item';
  const show = (id: string) => setParameters({ item: id }, { replace: open !== undefined || isAdding });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(openButtonId(openId))?.focus());
  };
  const add = () => setParameters({ add: 'item' }, { replace: open !== undefined });
  return (
    <Screen
      title="Publicity"
      purpose="What the force says or shows in this time: the questions answered, the wording checked, the decision kept."
      tabs={<PublicityTabs />}
      isFlush
      actions={
        <>
          <ExportRegister register={publicityRegister} />
          <Button onClick={add}>New publicity</Button>
        </>
      }
    >
      <div className="publicity-panes" data-open={open !== undefined || isAdding}>
        <PublicityList items={items} words={words} openId={openId} onWords={setWords} onOpen={show} />
        <section className="publicity-open" aria-label="Open publicity" tabIndex={0}>
          {isAdding ? (
            <NewItem onAdded={show} onClose={close} />
          ) : open === undefined ? (
            <Nothing isEmpty={items.length === 0} onAdd={add} />
          ) : (
            <ItemPage key={open.id} item={open} onClose={close} />
          )}
        </section>
      </div>
    </Screen>
  );
}

function Nothing({ isEmpty, onAdd }: { readonly isEmpty: boolean; readonly onAdd: () => void }) {
  if (!isEmpty) return <p className="dimmed">Choose a piece of publicity from the list.</p>;
  return (
    <Empty
      title="No publicity yet"
      example="Press line · Arrests after burglaries on the quay · reasonable person: no · names nobody · go ahead, because it serves the prevention of crime · owner: duty press officer · review Mon 26 Apr 2027"
      action={<Button onClick={onAdd}>New publicity</Button>}
    >
      Enter a press line, a post, a letter, a claim to be answered or a request to film. The desk asks the
      questions of the guidance in their order and checks the wording; people decide.
    </Empty>
  );
}
