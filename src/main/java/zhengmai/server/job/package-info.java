/**
 * What a service is asked to do beside answering: reading a folder, fetching, backing up. Each is a
 * {@link zhengmai.server.job.Job}; those that write take turns.
 */
@NullMarked
package zhengmai.server.job;

import org.jspecify.annotations.NullMarked;
