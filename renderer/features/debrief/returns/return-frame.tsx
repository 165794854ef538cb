/** What the screens of the data return share: title, tabs, and the buttons that let it leave. */
import type { ReactNode } from 'react';
import { dataReturnsRegister, returnEntriesRegister } from '../../../core/registers/debrief-returns';
import type { MadeReturn } from '../../../core/returns/make-return';
import { ExportRegister } from '../../../services/export-register';
import { Screen } from '../../../ui/screen';
import { TabLinks } from '../../../ui/tab-links';
import { DebriefTabs } from '../debrief-tabs';
import { returnPaths } from './return-path';
import { SendReturn } from './send-return';

interface ReturnFrameProps {
  readonly made: MadeReturn;
  readonly isFlush?: true;
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  readonly children: ReactNode;
}

/** One of the three screens. */
export function ReturnFrame({ made, isFlush, aside, asideLabel, children }: ReturnFrameProps) {
  return (
    <Screen
      title="Data return"
      purpose="One row for each case, without names, for the National Police Working Group and the Electoral Commission."
      tabs={
        <>
          <DebriefTabs />
          <TabLinks
            label="Data return"
            links={[
              { to: returnPaths.rows, label: 'Rows' },
              { to: returnPaths.reconciliation, label: 'Reconciliation' },
              { to: returnPaths.differences, label: 'Since the last return' },
            ]}
          />
        </>
      }
      actions={
        <>
          <SendReturn made={made} />
          <ExportRegister register={returnEntriesRegister} label="Export entries" />
          <ExportRegister register={dataReturnsRegister} label="Export returns sent" />
        </>
      }
      {...(isFlush === undefined ? {} : { isFlush })}
      {...(aside === undefined ? {} : { aside })}
      {...(asideLabel === undefined ? {} : { asideLabel })}
    >
      {children}
    </Screen>
  );
}
