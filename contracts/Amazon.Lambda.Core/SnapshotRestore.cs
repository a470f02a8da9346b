namespace Amazon.Lambda.Core;

/// <summary>
/// Registers what is to run around a SnapStart snapshot. Only Lambda takes snapshots, through the official package's
/// runtime, so here a registration is checked and nothing is ever called.
/// </summary>
public static class SnapshotRestore
{
    public static void RegisterBeforeSnapshot(Func<ValueTask> beforeSnapshotAction) =>
        ArgumentNullException.ThrowIfNull(beforeSnapshotAction);

    public static void RegisterAfterRestore(Func<ValueTask> afterRestoreAction) =>
        ArgumentNullException.ThrowIfNull(afterRestoreAction);
}
