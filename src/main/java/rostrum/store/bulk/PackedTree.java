package rostrum.store.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;

/**
 * An index of TDB2 written at once from sorted records, its pages full and one after the other, through a small cache
 * and not through mapped files, so that it costs no resident memory.
 */
final class PackedTree {
    /** Blocks that the packer may go back to: the last two of each level. */
    private static final int CACHE = 64;

    private PackedTree() {}

    /**
     * Takes the place of an index that holds nothing.
     *
     * @param folder the files of a database that nobody has open
     * @param name of the index, as TDB2 calls it
     * @param records sorted, each key once
     */
    static void write(Path folder, String name, RecordFactory form, Iterator<Record> records) throws IOException {
        for (String part : List.of(Names.extBptState, Names.extBptTree, Names.extBptRecords)) {
            Files.deleteIfExists(folder.resolve(name + "." + part));
        }
        FileSet files = new FileSet(folder.toString(), name);
        BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
        BlockMgr nodes = blocks(files, Names.extBptTree);
        BlockMgr leaves = blocks(files, Names.extBptRecords);
        try {
            BPlusTreeParams parameters =
                    new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemIndex.BlockSize, form), form);
            BPlusTreeRewriter.packIntoBPlusTree(records, parameters, form, state, nodes, leaves);
            nodes.syncForce();
            leaves.syncForce();
            state.sync();
        } finally {
            nodes.close();
            leaves.close();
            state.close();
        }
    }

    private static BlockMgr blocks(FileSet files, String part) {
        return BlockMgrFactory.create(files, part, FileMode.direct, SystemIndex.BlockSize, CACHE, CACHE);
    }
}
