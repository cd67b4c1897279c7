import QtQuick
import Rembug.Controls

// One thing that was found.
Card {
    id: hit
    required property string hitId
    required property string village
    required property string form
    required property string title
    required property string match
    required property string detail
    required property bool draft
    required property bool counted
    required property bool voided

    signal opened()
    signal history()

    padding: 2 * Theme.unit

    // Where words on buttons would push the name out.
    readonly property bool narrow: width < 44 * Theme.body

    Item {
        width: parent.width
        height: Math.max(Theme.touch, names.implicitHeight)
        Column {
            id: names
            anchors { left: parent.left; right: past.visible ? past.left : open.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            AppText { width: parent.width; text: hit.title.length > 0 ? hit.title : qsTr("Hitung suara"); font.weight: Font.DemiBold; font.strikeout: hit.voided; elide: Text.ElideRight; maximumLineCount: 1 }
            AppText {
                visible: hit.match.length > 0
                width: parent.width
                text: "“" + hit.match + "”"
                color: Theme.act
                elide: Text.ElideRight
                maximumLineCount: 1
            }
            AppText {
                width: parent.width
                text: (hit.draft ? qsTr("Belum selesai") + " · " : "") + (hit.form.length > 0 ? hit.form : qsTr("Hitung suara")) + " · " + hit.detail
                color: hit.draft ? Theme.waits : Theme.faint
                font.pixelSize: Theme.hint
                elide: Text.ElideRight
                maximumLineCount: 1
            }
        }
        AppButton {
            id: past
            objectName: "hitHistory"
            visible: !hit.draft && !hit.counted
            text: hit.narrow ? "" : qsTr("Riwayat")
            Accessible.name: qsTr("Riwayat")
            glyph: "history"
            anchors { right: open.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: hit.history()
        }
        AppButton {
            id: open
            objectName: "openHit"
            text: hit.narrow ? "" : Accessible.name
            Accessible.name: hit.draft ? qsTr("Lanjutkan") : qsTr("Buka")
            glyph: hit.draft ? "play_arrow" : "edit"
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            onClicked: hit.opened()
        }
    }
}
