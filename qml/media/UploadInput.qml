import QtQuick
import QtQuick.Dialogs
import Rembug.App
import Rembug.Controls

// A photo, a signature, a sound or another file, taken from the files of the tablet. A picture is shown.
Item {
    id: upload
    required property FormModel form
    required property string ref
    required property string label
    required property string value
    required property bool fixed
    property string advice: qsTr("Ambil dengan kamera tablet dulu, lalu pilih berkasnya di sini.")
    // Other ways to answer, before that by a file.
    property alias ways: ways.data
    // Said under the file.
    property alias below: below.data

    readonly property var file: upload.form.revision >= 0 ? upload.form.attachmentOf(upload.ref) : ({})
    readonly property url picture: upload.form.revision >= 0 ? upload.form.attachmentUrl(upload.ref) : ""
    readonly property bool withdrawn: upload.value.length > 0 && upload.file.withdrawn === true
    readonly property bool away: upload.value.length > 0 && upload.file.here === false && !upload.withdrawn
    readonly property bool shows: upload.value.length > 0 && !upload.away && !upload.withdrawn && String(upload.file.mediaType || "").startsWith("image/")

    // A file of the tablet.
    function take(file: url) {
        upload.form.attach(upload.ref, file)
    }
    function choose() {
        chooser.open()
    }

    objectName: "upload-" + upload.ref
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.unit
        AppText {
            objectName: "away-" + upload.ref
            visible: upload.away
            width: parent.width
            text: qsTr("Berkas ini belum sampai di tablet ini. Kirim dan terima untuk mengambilnya.")
            color: Theme.waits
        }
        AppText {
            objectName: "withdrawn-" + upload.ref
            visible: upload.withdrawn
            width: parent.width
            text: qsTr("Berkas ini sudah ditarik dan dihapus di mana-mana: %1").arg(upload.file.reason || "")
            color: Theme.waits
        }
        Image {
            objectName: "picture-" + upload.ref
            visible: upload.shows
            width: Math.min(parent.width, Theme.cardWidth)
            height: visible ? 0.75 * width : 0
            fillMode: Image.PreserveAspectFit
            source: upload.shows ? upload.picture : ""
            sourceSize.width: Theme.cardWidth
            asynchronous: true
            Accessible.name: upload.label
        }
        AppText { visible: upload.value.length > 0; width: parent.width; text: upload.value; color: Theme.faint; font.pixelSize: Theme.hint; elide: Text.ElideMiddle; maximumLineCount: 1 }
        AppText {
            visible: upload.value.length === 0 && !upload.fixed
            width: parent.width
            text: upload.advice
            color: Theme.faint
            font.pixelSize: Theme.hint
        }
        Column { id: below; visible: children.length > 0; width: parent.width }
        Flow {
            width: parent.width
            spacing: Theme.unit
            Row { id: ways; visible: children.length > 0; spacing: Theme.unit }
            AppButton {
                objectName: "choose-" + upload.ref
                visible: !upload.fixed
                text: upload.value.length > 0 ? qsTr("Ganti berkas") : qsTr("Pilih berkas")
                glyph: "attach_file"
                onClicked: upload.choose()
            }
            AppButton {
                objectName: "drop-" + upload.ref
                visible: upload.value.length > 0 && !upload.fixed
                text: qsTr("Hapus")
                glyph: "delete_outline"
                danger: true
                onClicked: upload.form.set(upload.ref, "")
            }
            // Taking the answer away leaves the file where it went already.
            AppButton {
                objectName: "withdraw-" + upload.ref
                visible: upload.value.length > 0 && upload.file.recorded === true && !upload.withdrawn
                text: qsTr("Hapus di mana-mana")
                glyph: "delete_forever"
                danger: true
                onClicked: { asking.active = true; asking.sheet.open() }
            }
        }
    }
    Loader {
        id: asking
        readonly property WithdrawSheet sheet: item as WithdrawSheet
        active: false
        // qmllint disable unqualified
        sourceComponent: WithdrawSheet {
            heading: upload.label
            onAgreed: (reason) => upload.form.withdrawAttachment(upload.ref, reason)
        }
        // qmllint enable unqualified
    }
    FileDialog {
        id: chooser
        title: upload.label
        onAccepted: upload.take(chooser.selectedFile)
    }
}
