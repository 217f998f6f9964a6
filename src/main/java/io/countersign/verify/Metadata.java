package io.countersign.verify;

import com.itextpdf.kernel.xmp.XMPConst;
import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPMeta;
import com.itextpdf.kernel.xmp.XMPMetaFactory;
import com.itextpdf.kernel.xmp.options.SerializeOptions;

/// What a file says of itself (XMP), which each revision writes anew with its own date.
final class Metadata {
    private Metadata() {}

    static boolean sameButForDates(byte[] one, byte[] other) {
        try {
            return dateless(one).equals(dateless(other));
        } catch (XMPException e) {
            return false;
        }
    }

    private static String dateless(byte[] bytes) throws XMPException {
        XMPMeta metadata = XMPMetaFactory.parseFromBuffer(bytes);
        metadata.deleteProperty(XMPConst.NS_XMP, "ModifyDate");
        metadata.deleteProperty(XMPConst.NS_XMP, "MetadataDate");
        return XMPMetaFactory.serializeToString(metadata, new SerializeOptions().setSort(true));
    }
}
