package zhengmai.store;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;

/**
 * The connection of a store to its TDB2 database. A transaction holds the read side of the lock;
 * only changing the connection takes the write side, and so waits for all of them.
 */
final class Connection {
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Path dir;
  private Path data;
  private DatasetGraph dsg;
  private boolean closed = false;

  /** Connects to the TDB2 folder {@code data} of the store {@code dir}. */
  Connection(Path dir, Path data) {
    this.dir = dir;
    this.data = data;
    this.dsg = Tdb.connect(data);
  }

  <T> T read(Function<DatasetGraph, T> use) {
    lock.readLock().lock();
    try {
      requireOpen();
      dsg.begin(TxnType.READ);
      try {
        return use.apply(dsg);
      } catch (RuntimeException e) {
        if (!Tdb.isOfFiles(e)) {
          throw e;
        }
        throw new StoreException(
            "%s：读不出来，图谱可能已损坏（%s）；用 zhengmai check --integrity 查看，用 zhengmai restore 从备份恢复"
                .formatted(dir, e.getMessage()),
            ("%s: cannot be read, the graph may be damaged (%s); zhengmai check --integrity tells more,"
                    + " zhengmai restore brings back a backup")
                .formatted(dir, e.getMessage()),
            e);
      } finally {
        dsg.end();
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Writes and commits; when that fails, nothing is written and the database is opened anew.
   *
   * @throws StoreException when the disk does not take it: it is full, or failing
   */
  void write(Consumer<DatasetGraph> changes) {
    boolean done = false;
    try {
      commit(changes);
      done = true;
    } catch (InternalError | TDBException | DBOpEnvException | RuntimeIOException e) {
      // TDB2 writes through mapped memory, and there a full disk is an InternalError of the JVM.
      throw notWritten(e);
    } finally {
      if (!done) {
        leaveAborted();
      }
    }
  }

  /** Leaves the database, and goes on with the one that {@code change} tells. */
  <E extends Exception> void moveTo(Change<E> change) throws E {
    lock.writeLock().lock();
    try {
      requireOpen();
      closed = true;
      Tdb.leave(dsg);
      try {
        data = change.run();
      } finally {
        dsg = Tdb.connect(data);
        closed = false;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  void compact() {
    requireOpen();
    DatabaseMgr.compact(dsg, true);
  }

  /** Leaves the database for good. */
  void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        Tdb.leave(dsg);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Makes another folder the one in use, and tells it. */
  interface Change<E extends Exception> {
    Path run() throws E;
  }

  private void commit(Consumer<DatasetGraph> changes) {
    lock.readLock().lock();
    try {
      requireOpen();
      dsg.begin(TxnType.WRITE);
      changes.accept(dsg);
      dsg.commit();
      dsg.end();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** What to tell when the disk does not take what is to be written. */
  StoreException notWritten(Throwable e) {
    return new StoreException(
        "%s：没有写成，已存的不受影响；%s。腾出空间后重做即可（%s）".formatted(dir, StoreFiles.space(dir, true), e),
        "%s: not written, what was stored is as it was; %s. Make room and run it again (%s)"
            .formatted(dir, StoreFiles.space(dir, false), e),
        e);
  }

  /** GH-3877: after an abort, nothing may read or write through the same connection. */
  private void leaveAborted() {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      try {
        if (dsg.isInTransaction()) {
          dsg.abort();
          dsg.end();
        }
      } catch (InternalError | RuntimeException e) {
        // On a full disk not even that works. The journal is not played back, so nothing is lost.
      }
      // What went wrong first is what is told; unless opened again, the store says it is closed.
      closed = true;
      Tdb.leave(dsg);
      dsg = Tdb.connect(data);
      closed = false;
    } catch (InternalError | RuntimeException e) {
      // So it stays closed.
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreException(dir + "：图谱已关闭", dir + ": the graph is closed");
    }
  }
}
