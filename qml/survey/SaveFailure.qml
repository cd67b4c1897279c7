import QtQuick
import Rembug.App
import Rembug.Controls

// Says that the disk did not take the last answers, what is safe, and what to do.
Rectangle {
    id: bar
    required property FormModel form

    visible: bar.form.unsaved
    height: visible ? words.implicitHeight + again.height + 4 * Theme.unit : 0
    color: Theme.wrongSoft
    border.width: 2 * Theme.thin
    border.color: Theme.wrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    AppText {
        id: words
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit }
        color: Theme.wrong
        font.weight: Font.DemiBold
        text: bar.form.saved.length > 0
              ? qsTr("Isian terakhir belum tersimpan. Yang tersimpan sampai %1 aman, dan isian ini tetap di layar. Kosongkan ruang di tablet, lalu coba lagi.").arg(bar.form.saved)
              : qsTr("Isian ini belum tersimpan, tetapi tetap di layar. Kosongkan ruang di tablet, lalu coba lagi.")
    }
    AppButton {
        id: again
        objectName: "saveAgain"
        anchors { right: parent.right; rightMargin: 2 * Theme.unit; bottom: parent.bottom; bottomMargin: Theme.unit }
        danger: true
        text: qsTr("Simpan lagi")
        glyph: "refresh"
        onClicked: bar.form.retry()
    }
}
