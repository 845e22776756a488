import type { FieldNames } from '../dump/records.ts';
import type { PartitionMark } from './partition.ts';
import type { PartitionTask } from './read-partition.ts';
import type { PageOptions } from '../pipeline.ts';

/** What a worker thread gets when it starts. */
export interface WorkerSetup {
  readonly pageOptions: PageOptions;
  readonly fields: FieldNames;
  /** [records begun in the current shard]: written by the worker, read when it dies. */
  readonly begun: SharedArrayBuffer;
}

export type ToWorker = PartitionTask;

export type FromWorker =
  | { readonly kind: 'done'; readonly mark: PartitionMark }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null };
