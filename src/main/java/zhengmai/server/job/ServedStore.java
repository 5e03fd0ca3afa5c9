package zhengmai.server.job;

import java.util.function.Supplier;
import zhengmai.readmodel.LiveModel;
import zhengmai.store.GraphStore;

/**
 * The store of a service, as its jobs find it: open.
 *
 * @param store open as long as the service is; a job keeps it open by {@link GraphStore#retain}
 * @param live what the pages answer from; waits until it is there
 * @param queue who is to write takes turns here
 */
public record ServedStore(GraphStore store, Supplier<LiveModel> live, WriterQueue queue) {}
