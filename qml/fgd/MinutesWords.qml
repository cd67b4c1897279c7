import QtQuick

// What stands in the minutes beside the form's own words.
QtObject {
    readonly property var words: ({
        "heading": qsTr("Notulen"),
        "page": qsTr("Halaman %1 dari %2"),
        "women": qsTr("Perempuan"),
        "men": qsTr("Laki-laki"),
        "votes": qsTr("Suara"),
        "signature": qsTr("tanda tangan"),
        "onPaper": qsTr("ditandatangani di atas kertas"),
        "noConsent": qsTr("tidak ditampilkan, yang terlihat belum menyatakan setuju"),
        "child": qsTr("tidak ditampilkan, wajah anak terlihat"),
        "personal": qsTr("tidak ditampilkan, berisi data pribadi"),
        "withdrawn": qsTr("sudah ditarik dan dihapus"),
        "notHere": qsTr("berkasnya tidak ada di tablet ini")
    })
}
