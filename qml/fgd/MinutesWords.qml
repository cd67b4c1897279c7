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
        "photo": qsTr("foto tersimpan di catatan ini")
    })
}
